import type { Mode } from '../pack.ts';
import type { Unit } from '../units.ts';

/**
 * Chords of the bed by tension, calmest first: four degrees each, rising in Sethares roughness (harmonics n^-1.7)
 * at the mode's usual roots.
 */
export const LADDERS: Readonly<Record<Mode, readonly (readonly number[])[]>> = {
  ionian: [
    [0, 4, 7, 11],
    [0, 4, 9, 11],
    [0, 4, 6, 9],
    [0, 3, 6, 9],
    [0, 1, 4, 8],
    [0, 1, 4, 6],
  ],
  dorian: [
    [0, 4, 7, 11],
    [0, 4, 8, 11],
    [0, 4, 9, 13],
    [0, 3, 6, 9],
    [0, 2, 5, 8],
    [0, 1, 4, 6],
  ],
  phrygian: [
    [0, 4, 7, 11],
    [0, 4, 9, 11],
    [0, 3, 6, 9],
    [0, 1, 4, 7],
    [0, 2, 5, 8],
    [0, 1, 5, 6],
  ],
  lydian: [
    [0, 7, 11, 16],
    [0, 7, 10, 13],
    [0, 4, 8, 12],
    [0, 4, 6, 10],
    [0, 3, 4, 6],
    [3, 4, 6, 7],
  ],
  mixolydian: [
    [0, 7, 11, 16],
    [0, 7, 11, 15],
    [0, 7, 9, 13],
    [0, 6, 8, 11],
    [0, 6, 7, 10],
    [4, 6, 7, 8],
  ],
  aeolian: [
    [0, 4, 7, 11],
    [0, 4, 9, 11],
    [0, 4, 6, 9],
    [0, 2, 5, 9],
    [0, 1, 4, 8],
    [0, 1, 2, 5],
  ],
  locrian: [
    [0, 7, 10, 14],
    [0, 5, 11, 14],
    [0, 3, 7, 11],
    [0, 6, 7, 10],
    [0, 3, 6, 7],
    [0, 1, 5, 6],
  ],
};

/** Above this tension no tone of a chord has its octave beside it: only the roughest rung is left. */
export const UNDOUBLED: Unit = 0.85;

/** How far a hash (0 to 1) may lift or lower the rung that tension asks for. */
const WAVER = 0.6;

/** The chord for a tension: rung round(5 tension +- .3), the part after +- drawn by `chance`, 0 to 1; above `UNDOUBLED` the last. */
export function chordFor(mode: Mode, tension: Unit, chance: Unit): readonly number[] {
  const ladder = LADDERS[mode];
  const top = ladder.length - 1;
  if (tension > UNDOUBLED) return ladder[top] ?? [0];
  const rung = Math.round(top * tension + WAVER * (chance - 0.5));
  return ladder[Math.max(0, Math.min(top, rung))] ?? [0];
}
