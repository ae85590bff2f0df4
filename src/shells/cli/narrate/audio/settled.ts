import type { Seconds } from '../../../../core/units.ts';
import type { Spoken } from '../engine.ts';
import { highPassed } from './highPassed.ts';
import { type Silence, silencesOf } from './silences.ts';

/** What was said with its times laid beside its pauses. */
export interface Settled extends Spoken {
  /** For each word the silence that follows it where one was to follow, else null. */
  readonly pauses: readonly (Silence | null)[];
}

/** How far below the loud part a pause is. */
const QUIET = 36;
/** How far an engine's time may lie from the sound it means. */
const REACH: Seconds = 0.15;

/**
 * Takes DC and rumble out of what an engine said, finds the silence after each word that has a mark (`marked`), and lays
 * the times beside it on the sound: a word before it ends where it is last heard, a word after it begins where it is
 * first heard.
 */
export function settled({ samples, rate, words }: Spoken, marked: readonly boolean[]): Settled {
  const clean = highPassed(samples, rate);
  const silences = silencesOf(clean, rate, QUIET);
  const length = samples.length / rate;
  const times = words.map(([start, end]): [Seconds, Seconds] => [start, end]);
  const first = times[0];
  const head = longestIn(silences, 0, (first?.[0] ?? 0) + REACH);
  if (first && head?.from === 0) first[0] = head.to;
  const pauses = times.map((word, i) => {
    const next = times[i + 1];
    if (next && !marked[i]) return null;
    const silence = longestIn(silences, word[1] - REACH, next ? next[0] + REACH : length);
    if (silence === null || silence.from <= word[0]) return null;
    word[1] = silence.from;
    if (next) next[0] = silence.to;
    return silence;
  });
  return { samples: clean, rate, words: inOrder(times), pauses };
}

function longestIn(silences: readonly Silence[], from: Seconds, to: Seconds): Silence | null {
  const among = silences.filter((silence) => silence.from < to && silence.to > from);
  return among.reduce<Silence | null>((a, b) => (a && a.to - a.from >= b.to - b.from ? a : b), null);
}

/** Each word ends after it starts and before the next starts. */
function inOrder(times: readonly (readonly [Seconds, Seconds])[]): [Seconds, Seconds][] {
  let at = 0;
  return times.map(([start, end], i) => {
    const from = Math.max(at, start);
    const limit = Math.max(from + 0.01, times[i + 1]?.[0] ?? Infinity);
    at = Math.min(Math.max(from + 0.01, end), limit);
    return [from, at];
  });
}
