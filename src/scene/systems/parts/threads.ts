import shader from '../../../../shaders/parts/threads.glsl?raw';
import type { Making } from '../drawing.ts';
import { agreement } from './threads/agreement.ts';
import { circles } from './threads/circles.ts';
import { lace } from './threads/lace.ts';
import { mesh } from './threads/mesh.ts';
import { story } from './threads/story.ts';

const DRAWS: Readonly<Record<string, Making['draw']>> = { mesh, lace, agreement, circles, story };

/** Filaments between pods, with pulses that travel; ribbons of script. */
export const threads: Making = {
  later: { lace: 0.1 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? mesh)(setting, kind),
};
