import type { Cue, Score } from '../score.ts';
import type { Seconds } from '../units.ts';
import { lastAt } from './lastAt.ts';

/** The cues with from <= at < to, in order: windows that touch tile, so that none is lost and none comes twice. */
export function cuesBetween(score: Score, from: Seconds, to: Seconds): readonly Cue[] {
  let first = lastAt(score.cues, timeOf, from) + 1;
  while (first > 0 && (score.cues[first - 1]?.at ?? Number.NEGATIVE_INFINITY) >= from) first--;
  let end = first;
  while (end < score.cues.length && (score.cues[end]?.at ?? to) < to) end++;
  return score.cues.slice(first, end);
}

function timeOf(cue: Cue): Seconds {
  return cue.at;
}
