import type { Mode } from '../pack.ts';
import type { Seconds } from '../units.ts';
import { SCALES } from './tuning.ts';

/** Where an act stands on the story's way. */
export type Stage = 'opening' | 'strain' | 'break' | 'mending' | 'home';

const STAGES: readonly Stage[] = ['opening', 'strain', 'break', 'mending', 'home'];

/** The stage of an act (0 is the first) among so many: five acts have one each, more share them evenly, fewer leave some out. */
export function stageOf(act: number, acts: number): Stage {
  const way = acts > 1 ? act / (acts - 1) : 1;
  return STAGES[Math.round(way * (STAGES.length - 1))] ?? 'home';
}

/** What a mode does on the way: degrees that the bed stands on, and how it ends without closing. */
export interface Way {
  readonly strain: number;
  readonly mending: number;
  /** The scale while it strains, where its own has no pure fifth there. */
  readonly straining?: readonly number[];
  /** The last chord, from the bottom up; above it a last voice stops on the ninth. */
  readonly chord: readonly number[];
  /** The scale that the end turns to. */
  readonly scale: readonly number[];
  /** Its tones enter so long after one another. */
  readonly every: Seconds;
}

const SOON: Seconds = 1.4;
const ROUND: Seconds = 9.5;

/**
 * Strain leaves the root (IV, VI or II, whose fifths are pure), mending stands under the root, and the end is the
 * root with the ninth and the sixth on top, or the tone that brightens a mode which has a dark one in its place.
 */
export const WAYS: Readonly<Record<Mode, Way>> = {
  ionian: { strain: -2, mending: -4, chord: [0, 4, 8, 12], scale: SCALES.ionian, every: SOON },
  dorian: { strain: 3, mending: -4, chord: [0, 4, 8, 12], scale: SCALES.dorian, every: SOON },
  phrygian: {
    strain: 1,
    mending: -4,
    chord: [0, 4, 8, 9],
    scale: [1, 9 / 8, 5 / 4, 4 / 3, 3 / 2, 8 / 5, 9 / 5],
    every: SOON,
  },
  lydian: {
    strain: 1,
    mending: -2,
    straining: [1, 9 / 8, 5 / 4, 45 / 32, 3 / 2, 27 / 16, 15 / 8],
    chord: [0, 4, 8, 10],
    scale: SCALES.lydian,
    every: SOON,
  },
  mixolydian: { strain: 3, mending: -2, chord: [0, 4, 8, 12], scale: SCALES.mixolydian, every: ROUND },
  aeolian: { strain: -2, mending: -4, chord: [0, 4, 8, 10], scale: SCALES.lydian, every: SOON },
  locrian: { strain: 1, mending: -2, chord: [0, 4, 8, 9], scale: SCALES.aeolian, every: SOON },
};
