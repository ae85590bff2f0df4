import { BufferAttribute, BufferGeometry, Float32BufferAttribute, InstancedBufferGeometry } from 'three';

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

/**
 * Quads by the thousand, every row of four numbers given to each of a quad's corners. Not instances: those are slow by the
 * piece where there is no graphics processor, and a quad is too small a piece for most of those there are.
 */
export function unrolledQuads(count: number, rows: Readonly<Record<string, Float32Array>>): BufferGeometry {
  const geometry = new BufferGeometry();
  const corners = new Float32Array(8 * count);
  const index = new Uint32Array(6 * count);
  for (let i = 0; i < count; i++) {
    corners.set(QUAD_CORNERS, 8 * i);
    for (let k = 0; k < 6; k++) index[6 * i + k] = 4 * i + (QUAD_INDEX[k] ?? 0);
  }
  geometry.setAttribute('corner', new BufferAttribute(corners, 2));
  for (const [name, values] of Object.entries(rows)) {
    const unrolled = new Float32Array(4 * values.length);
    for (let i = 0; i < unrolled.length; i++) unrolled[i] = values[4 * (i >> 4) + (i & 3)] ?? 0;
    geometry.setAttribute(name, new BufferAttribute(unrolled, 4));
  }
  geometry.setIndex(new BufferAttribute(index, 1));
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
