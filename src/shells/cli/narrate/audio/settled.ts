import type { Seconds } from '../../../../core/units.ts';
import type { Spoken } from '../engine.ts';
import { highPassed } from './highPassed.ts';
import { hushBefore, opening } from './opening.ts';
import { pastBreath } from './pastBreath.ts';
import { HOP, levelsOf, type Silence, silencesOf } from './silences.ts';

/** What was said with its times laid beside its pauses. */
export interface Settled extends Spoken {
  /** For each word the silence that follows it where one was to follow, else null. */
  readonly pauses: readonly (Silence | null)[];
}

type Time = readonly [start: Seconds, end: Seconds];

/** How far below the loud part a pause is: some voices breathe in theirs, 33 to 36 dB below. */
const QUIET = 30;
/** How far an engine's time may lie from the sound it means. */
const REACH: Seconds = 0.15;
/** A word is heard no later than this after the engine has it begin. */
const LATE: Seconds = 0.08;
/** What is heard longer than this before it is a breath or the voice getting ready. */
const EARLY: Seconds = 0.13;
/** A silence that begins later than this before a word's time is a stop within that word. */
const SURE: Seconds = 0.01;

/**
 * Takes DC and rumble out of what an engine said, finds the silence after each word that has a mark (`marked`), and lays
 * the times beside it on the sound: a word before it ends where it is last heard, a word after it begins where it is
 * first heard. `hisses` says whether the first word begins with a hiss; what is uttered before it is taken out.
 */
export function settled(
  { samples, rate, words }: Spoken,
  marked: readonly boolean[],
  hisses: boolean,
): Settled {
  const clean = highPassed(samples, rate);
  const silences = silencesOf(clean, rate, QUIET);
  const length = samples.length / rate;
  const times = words.map(([start, end]): [Seconds, Seconds] => [start, end]);
  const first = times[0];
  const head = longestIn(silences, 0, (first?.[0] ?? 0) + REACH);
  const onset = (silence: Silence, expected: Seconds) => {
    const past = pastBreath(clean, rate, silence.to);
    const heard = past < expected + LATE ? past : silence.to;
    return heard < expected - EARLY ? expected - EARLY / 2 : heard;
  };
  if (first && head?.from === 0) {
    const start = opening(clean, rate, { heard: head.to, at: first[0], hisses });
    if (start !== null) hushBefore(clean, rate, start);
    first[0] = start ?? onset(head, first[0]);
  }
  const pauses = times.map((word, i) => {
    const next = times[i + 1];
    if (next && !marked[i]) return null;
    const silence = pauseIn(silences, word, next ?? [length, length]) ?? quietest(clean, rate, word, next);
    if (silence === null) return null;
    word[1] = silence.from;
    if (!next) return silence;
    next[0] = silence.to > silence.from ? onset(silence, next[0]) : silence.to;
    return { from: silence.from, to: next[0] };
  });
  return { samples: clean, rate, words: inOrder(times), pauses };
}

/** The longest silence that begins after a word does and before the next. */
function pauseIn(silences: readonly Silence[], word: Time, next: Time): Silence | null {
  return longestIn(
    silences.filter(({ from }) => from > word[0] && from < next[0] - SURE),
    word[1] - REACH,
    next[0] + REACH,
  );
}

/** Where an engine went on without a pause: the quietest moment between a word and the next, as a silence of no length. */
function quietest(samples: Float32Array, rate: number, word: Time, next: Time | undefined): Silence | null {
  if (!next) return null;
  const from = Math.max(word[0] + SURE, word[1] - 0.03);
  const levels = levelsOf(samples, rate).subarray(Math.round(from / HOP), Math.round((next[0] + 0.02) / HOP));
  const at = from + HOP * levels.reduce((best, level, i) => (level < (levels[best] ?? 0) ? i : best), 0);
  return { from: at, to: at };
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
