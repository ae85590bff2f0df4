import { BufferGeometry, Float32BufferAttribute, InstancedBufferGeometry } from 'three';

/** A quad's four corners, and its two triangles. */
export const QUAD_CORNERS = [-1, -1, 1, -1, -1, 1, 1, 1];
export const QUAD_INDEX = [0, 1, 2, 2, 1, 3];

/** One quad for each instance: attribute `corner`, two triangles. */
export function instancedQuad(count: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('corner', new Float32BufferAttribute(QUAD_CORNERS, 2));
  geometry.setIndex(QUAD_INDEX);
  geometry.instanceCount = count;
  return geometry;
}

/** A single quad with attribute `corner` from -1 to 1. */
export function quad(): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('corner', new Float32BufferAttribute(QUAD_CORNERS, 2));
  geometry.setIndex(QUAD_INDEX);
  return geometry;
}

/** A triangle that covers the screen. */
export function screenTriangle(): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('corner', new Float32BufferAttribute([-1, -1, 3, -1, -1, 3], 2));
  geometry.setIndex([0, 1, 2]);
  return geometry;
}
