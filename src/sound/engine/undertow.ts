import type { ToneKind } from './tones.ts';

/**
 * Two low sines that beat, with their second harmonics for small loudspeakers; they begin against each other, so that the
 * gain's swell, sin^2 of half the beat, and theirs come together.
 */
export const UNDERTOW: ToneKind = {
  sines: [
    { ratio: 1, beats: 0, level: 0, phase: 0 },
    { ratio: 1, beats: 1, level: 0, phase: 0.5 },
    { ratio: 2, beats: 0, level: -10, phase: 0 },
    { ratio: 2, beats: 2, level: -10, phase: 0 },
  ],
  attack: 0.1,
  release: 0.8,
  trim: -10.5,
  send: 1,
  swells: true,
};
