import type { PackedTake } from '../../core/pack.ts';
import { lastAt } from '../../core/score/lastAt.ts';
import { actAt } from '../../core/score/placeAt.ts';
import type { Score, ScoreLine } from '../../core/score.ts';
import type { Seconds } from '../../core/units.ts';
import { leadOf } from '../../core/voice/recordingsOf.ts';
import { takeOf } from '../../core/voice/takeOf.ts';
import type { Takes } from './createTakes.ts';

/** A line and its recording, which begins at story time `begins`. */
export interface RecordedLine {
  readonly line: ScoreLine;
  readonly take: PackedTake;
  readonly begins: Seconds;
}

/** Recordings are made ready so long before they are planned. */
export const READY_AHEAD: Seconds = 15;

/** A stretch of the telling. */
export interface Stretch {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly rate: number;
}

/**
 * Has the recordings of a stretch made ready one after another, the first first, and says whether they are. Their act's file
 * and the next act's are fetched, all others let go.
 */
export function prepareLines(
  takes: Takes,
  score: Score,
  { from, to, rate }: Stretch,
): 'ready' | 'coming' | 'missing' {
  takes.keep(filesAbout(score, actAt(score, from)));
  let missing = false;
  for (const { take } of recordedBetween(score, from, to)) {
    const heard = takes.get(take, rate);
    if (heard === 'coming') return 'coming';
    missing ||= heard === 'missing';
  }
  return missing ? 'missing' : 'ready';
}

/** The recorded lines that sound at some time from `from` up to, not including, `to`, in order. */
export function recordedBetween(score: Score, from: Seconds, to: Seconds): RecordedLine[] {
  const first = Math.max(
    0,
    lastAt(score.lines, (line) => line.start, from),
  );
  const end = lastAt(score.lines, (line) => line.start, to + LONGEST_LEAD) + 1;
  return score.lines.slice(first, end).flatMap((line) => {
    const take = takeOf(score, line);
    const begins = line.start - (take ? leadOf(take) : 0);
    return take && begins < to && begins + take.seconds > from ? [{ line, take, begins }] : [];
  });
}

/** No recording is silent for longer before its first word. */
const LONGEST_LEAD: Seconds = 1;

/** The audio files of an act and the next. */
function filesAbout({ pack }: Score, act: number): string[] {
  const near = pack.narration?.slice(act, act + 2) ?? [];
  return [...new Set(near.flatMap(({ lines }) => Object.values(lines).map(({ file }) => file)))];
}
