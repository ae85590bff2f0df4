import type { ToneKind } from './tones.ts';

/** A still tone: root, fifth and octave, exact, without a room. */
export const GATE: ToneKind = {
  sines: [
    { ratio: 1, beats: 0, level: 0, phase: 0 },
    { ratio: 1.5, beats: 0, level: -6, phase: 0 },
    { ratio: 2, beats: 0, level: -10, phase: 0 },
  ],
  attack: 0.04,
  release: 0.04,
  trim: -9.6,
  send: 0,
  swells: false,
};
