import type { Decibels, Seconds } from '../../../../core/units.ts';
import { HOP, levelsOf, loudest } from './silences.ts';

/** A breath stays this far below the loud part. */
const SOFT: Decibels = 22;
/** Between a breath and its word it is at least this much quieter than the breath; a soft consonant has no such dip. */
const DIP: Decibels = 7;
const RISE: Decibels = 6;
const WINDOW: Seconds = 0.02;
/** As far as a breath reaches before its word. */
const REACH: Seconds = 0.25;

/** Where the word begins whose first sound may be the breath before it: `onset` itself when there is none. */
export function pastBreath(samples: Float32Array, rate: number, onset: Seconds): Seconds {
  const levels = levelsOf(samples, rate, WINDOW);
  const loud = loudest(levels);
  const first = Math.round(onset / HOP);
  const last = Math.min(levels.length, first + Math.round(REACH / HOP));
  let peak = first;
  let dip = first;
  for (let i = first; i < last; i++) {
    const level = levels[i]!;
    if (level > loud - SOFT) break;
    if (level > levels[peak]! && levels[peak]! - levels[dip]! < DIP) peak = dip = i;
    else if (level < levels[dip]!) dip = i;
  }
  if (levels[peak]! - levels[dip]! < DIP) return onset;
  const bottom = levels[dip]!;
  let at = dip;
  while (at < last && levels[at]! < bottom + RISE) at++;
  return at * HOP;
}
