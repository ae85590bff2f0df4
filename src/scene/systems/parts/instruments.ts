import shader from '../../../../shaders/parts/instruments.glsl?raw';
import type { Making } from '../drawing.ts';
import { arcs } from './instruments/arcs.ts';
import { score } from './instruments/score.ts';
import { staves } from './instruments/staves.ts';

const DRAWS: Readonly<Record<string, Making['draw']>> = { arcs, staves, score };

/** What is drawn and written with: dials and protractors in a room, staves over a valley, a score for a crowd. */
export const instruments: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? arcs)(setting, kind),
};
