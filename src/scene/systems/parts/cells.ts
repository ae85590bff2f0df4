import shader from '../../../../shaders/parts/cells.glsl?raw';
import type { Making } from '../drawing.ts';
import { alcoves } from './cells/alcoves.ts';
import { hours } from './cells/hours.ts';
import { squares } from './cells/squares.ts';

const DRAWS: Readonly<Record<string, Making['draw']>> = { hours, squares, alcoves };

/** Space in parts: cells of many hours, plates on stone, niches in walls. */
export const cells: Making = {
  later: { alcoves: 0.03 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? hours)(setting, kind),
};
