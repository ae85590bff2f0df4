import type { Seconds } from '../../../../core/units.ts';
import { HOP, levelsOf, loudest } from './silences.ts';

/** What is known of a first word before it is looked for. */
export interface Expected {
  /** Where anything is heard first. */
  readonly heard: Seconds;
  /** Where the engine has the word begin. */
  readonly at: Seconds;
  /** Whether it begins with a hiss, which is softer than what follows. */
  readonly hisses: boolean;
}

const WINDOW: Seconds = 0.02;
/** A word is heard no earlier than this before the engine has it begin. */
const EARLY: Seconds = 0.1;
/** What is uttered before a word lies between these before it, and no more than this below the loud part. */
const UTTERED = { from: 0.2, to: 0.065, below: 12 };
/** The word begins between these, counted from where the engine has it begin. */
const SPAN = { from: -0.07, hiss: -0.03, other: 0.03 };
/** Between what is uttered and the word it is so much quieter than either; where it is not, the word begins here. */
const DIP = 4;
const RUNS_ON = { hiss: -0.025, other: -0.045 };
const GONE = 30;
const FADE: Seconds = 0.015;

/**
 * Where a first word begins before which something is uttered, as some voices do (Kokoro's British ones a grunt of a tenth of
 * a second, as loud as speech): at the dip between the two, or, where the one runs on into the other, a little before it is
 * expected. Null where nothing is uttered before it.
 */
export function opening(
  samples: Float32Array,
  rate: number,
  { heard, at, hisses }: Expected,
): Seconds | null {
  if (heard > at - EARLY) return null;
  const levels = levelsOf(samples, rate, WINDOW);
  const loud = loudest(levels);
  const index = (t: Seconds) => Math.max(0, Math.min(levels.length - 1, Math.round((at + t) / HOP)));
  const uttered = highest(levels, index(-UTTERED.from), index(-UTTERED.to));
  if (uttered < loud - UTTERED.below) return null;
  const sort = hisses ? 'hiss' : 'other';
  const last = index(SPAN[sort]);
  let dip = least(levels, index(SPAN.from), last);
  const bottom = levels[dip] ?? 0;
  if (uttered - bottom < DIP || highest(levels, dip, index(UTTERED.from)) - bottom < DIP) {
    return at + RUNS_ON[sort];
  }
  while (dip < last && (levels[dip] ?? 0) < loud - GONE) dip++;
  return dip * HOP;
}

/** Takes out what sounds before `start`. */
export function hushBefore(samples: Float32Array, rate: number, start: Seconds): void {
  const to = Math.round(start * rate);
  const from = Math.max(0, to - Math.round(FADE * rate));
  samples.fill(0, 0, from);
  for (let i = from; i < to; i++) samples[i]! *= 0.5 - 0.5 * Math.cos((Math.PI * (i - from)) / (to - from));
}

function least(levels: Float32Array, from: number, to: number): number {
  let at = from;
  for (let i = from; i <= to; i++) if (levels[i]! < levels[at]!) at = i;
  return at;
}

function highest(levels: Float32Array, from: number, to: number): number {
  return levels.subarray(from, to + 1).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
