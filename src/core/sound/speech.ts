import type { Voice } from '../pack.ts';
import { lastAt } from '../score/lastAt.ts';
import type { Score } from '../score.ts';
import type { Hertz, Seconds } from '../units.ts';
import { takeOf } from '../voice/takeOf.ts';
import type { Timbre } from './note.ts';

/** When recorded words are spoken: each of them, and runs of them that no pause parts; in time order. */
interface Speech {
  readonly words: readonly Span[];
  readonly runs: readonly Span[];
}

interface Span {
  readonly start: Seconds;
  readonly end: Seconds;
}

/** A gap between words that is heard as a pause. */
const PAUSE: Seconds = 0.3;
/** Above this, what begins within so long of a pause waits for it. */
const HIGH: Hertz = 1000;
const WAIT: Seconds = 0.4;
/** Struck voices between these keep off the start of a word: from so long before it to so long after. */
const MIDDLE: readonly [Hertz, Hertz] = [250, 500];
const BEFORE: Seconds = 0.03;
const AFTER: Seconds = 0.06;
/** Onsets that wait keep their order and do not fall into one: they come this much closer together. */
const CLOSER = 0.25;
/** What is struck is put off by this at most. */
const PUT_OFF: Seconds = (1 + CLOSER) * (BEFORE + AFTER);

const STRUCK: ReadonlySet<Timbre> = new Set<Voice>(['glass', 'bell', 'harp', 'wood', 'pulse']);
const known = new WeakMap<Score, Speech>();

/**
 * When an onset due at t begins so that words stay clear: what is above 1 kHz waits for a pause that is near, what is struck
 * in the range of vowels keeps off the beginning of a word. Only recorded lines count, and none of the network's.
 */
export function clearOf(
  score: Score,
  t: Seconds,
  { hertz, timbre }: { readonly hertz: Hertz; readonly timbre: Timbre },
): Seconds {
  if (hertz > HIGH) {
    const run = spanAt(speechOf(score).runs, t);
    const waits = run !== null && run.end - t <= WAIT;
    return waits ? run.end + CLOSER * (t - (run.end - WAIT)) : t;
  }
  if (hertz < MIDDLE[0] || hertz > MIDDLE[1] || !STRUCK.has(timbre)) return t;
  const { words } = speechOf(score);
  const word = words[lastAt(words, startOf, t + BEFORE)];
  if (!word || t >= word.start + AFTER) return t;
  return word.start + AFTER + CLOSER * (t - (word.start - BEFORE));
}

/** From when on an onset may be due that `clearOf` puts off to `from` or later. */
export function dueSince(score: Score, from: Seconds): Seconds {
  const { runs, words } = speechOf(score);
  const run = runs[lastAt(runs, startOf, from)];
  const waiting = run && Math.abs(from - run.end) < WAIT ? run.end - WAIT : from;
  const word = words[lastAt(words, startOf, from + BEFORE)];
  const blocked = word && from - word.start < 2 * AFTER ? from - PUT_OFF : from;
  return Math.min(from, waiting, blocked);
}

/** Whether a recorded word is spoken at t. */
export function spokenAt(score: Score, t: Seconds): boolean {
  return spanAt(speechOf(score).words, t) !== null;
}

function spanAt(spans: readonly Span[], t: Seconds): Span | null {
  const span = spans[lastAt(spans, startOf, t)];
  return span && t < span.end ? span : null;
}

function speechOf(score: Score): Speech {
  const before = known.get(score);
  if (before) return before;
  const words = score.lines
    .filter((line) => line.who !== 'network' && takeOf(score, line) !== null)
    .flatMap((line) => line.words);
  const runs: { start: Seconds; end: Seconds }[] = [];
  for (const { start, end } of words) {
    const last = runs.at(-1);
    if (last && start - last.end < PAUSE) last.end = end;
    else runs.push({ start, end });
  }
  const speech = { words, runs };
  known.set(score, speech);
  return speech;
}

const startOf = ({ start }: Span): Seconds => start;
