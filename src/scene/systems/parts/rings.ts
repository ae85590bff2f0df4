import shader from '../../../../shaders/parts/rings.glsl?raw';
import type { Making } from '../drawing.ts';
import { councils } from './rings/councils.ts';
import { institute } from './rings/institute.ts';
import { ripples } from './rings/ripples.ts';
import { voice } from './rings/voice.ts';

const DRAWS: Readonly<Record<string, Making['draw']>> = { voice, councils, institute, ripples };

/** Circles about a middle: rings of a voice, councils that turn, a hall of tiers, ripples over a city. */
export const rings: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? voice)(setting, kind),
};
