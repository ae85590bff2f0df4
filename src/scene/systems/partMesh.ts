import { Mesh, type RawShaderMaterial } from 'three';
import guilds from '../../../shaders/guilds.glsl?raw';
import light from '../../../shaders/light.glsl?raw';
import linesFragment from '../../../shaders/parts/lines.frag.glsl?raw';
import linesVertex from '../../../shaders/parts/lines.vert.glsl?raw';
import part from '../../../shaders/parts/part.glsl?raw';
import pointsFragment from '../../../shaders/parts/points.frag.glsl?raw';
import pointsVertex from '../../../shaders/parts/points.vert.glsl?raw';
import sheetsFragment from '../../../shaders/parts/sheets.frag.glsl?raw';
import sheetsVertex from '../../../shaders/parts/sheets.vert.glsl?raw';
import { material } from '../material.ts';
import { LAYERS, ORDER } from '../order.ts';
import type { Drawing, Stuff } from './drawing.ts';

/** What a part is painted with: its shader, the kind it is read with, and all uniforms, the part's own among them. */
export interface PartPaint {
  readonly shader: string;
  readonly kind: string;
  readonly uniforms: object;
}

const VERTEX: Readonly<Record<Stuff, string>> = {
  lines: linesVertex,
  sheets: sheetsVertex,
  points: pointsVertex,
};
const FRAGMENT: Readonly<Record<Stuff, string>> = {
  lines: linesFragment,
  sheets: sheetsFragment,
  points: pointsFragment,
};

/** One draw call of a part; who lets it go disposes of its geometry and material. */
export function partMesh(
  { stuff, geometry, front = false, mirrored = 'finely' }: Drawing,
  paint: PartPaint,
): Mesh {
  const mesh = new Mesh(geometry, paintOf(stuff, paint));
  mesh.frustumCulled = false;
  mesh.matrixAutoUpdate = mesh.matrixWorldAutoUpdate = false;
  mesh.renderOrder = front ? ORDER.front : ORDER.threads;
  mesh.layers.set(LAYERS.blended[mirrored]);
  return mesh;
}

function paintOf(stuff: Stuff, { shader, kind, uniforms }: PartPaint): RawShaderMaterial {
  const paint = material({
    vertex: ['#define SHAPE', guilds, part, shader, VERTEX[stuff]],
    fragment: [guilds, light, part, shader, FRAGMENT[stuff]],
    uniforms,
    laying: 'over',
  });
  paint.defines = { [stuff.toUpperCase()]: 1, [kind.toUpperCase()]: 1 };
  return paint;
}
