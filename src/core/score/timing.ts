import type { Seconds } from '../units.ts';
import { wordsIn } from '../words.ts';

/** When the words of one line are spoken, from its first word's start; one entry a written word. */
export interface LineTiming {
  readonly words: readonly (readonly [start: Seconds, end: Seconds])[];
}

/** Word times of recorded lines, by line id; a line that is not in it is estimated. */
export type Recordings = ReadonlyMap<string, LineTiming>;

export const NO_RECORDINGS: Recordings = new Map();
/** The pace of the telling, as FORMAT.md measures it: first word to last, inner pauses in. */
export const WORDS_PER_MINUTE = 140;

const COMMA_PAUSE: Seconds = 0.25;
const STOP_PAUSE: Seconds = 0.5;
/** However much a line is broken up, its words keep this part of its time. */
const LEAST_SPEECH = 0.55;

/** Word times of a line that nobody has spoken yet: 140 words a minute, longer words longer, pauses at punctuation. */
export function estimateTiming(say: string): LineTiming {
  const words = wordsIn(say);
  const total = (words.length * 60) / WORDS_PER_MINUTE;
  const asked = words.map((word, i) => {
    const next = words[i + 1];
    return next ? pauseIn(say.slice(word.to, next.from)) : 0;
  });
  const pauses = sum(asked);
  const squeeze = pauses > 0 ? Math.min(1, (total * (1 - LEAST_SPEECH)) / pauses) : 1;
  const weights = words.map((word) => 0.6 + syllablesIn(word.text));
  const perWeight = (total - pauses * squeeze) / sum(weights);
  let at = 0;
  return {
    words: weights.map((weight, i) => {
      const start = at;
      const end = start + weight * perWeight;
      at = end + (asked[i] ?? 0) * squeeze;
      return [start, end] as const;
    }),
  };
}

/** Syllables of an English word, about: groups of vowels, less a silent e; a digit counts as one. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase();
  const digits = letters.match(/\d/g)?.length ?? 0;
  const groups = letters.replace(/[^aeiouy]*e(s|d)?$/, (end) => end.replace(/e/, '')).match(/[aeiouy]+/g);
  return Math.max(1, (groups?.length ?? 0) + digits);
}

function pauseIn(between: string): Seconds {
  if (/[.!?…]/.test(between)) return STOP_PAUSE;
  return /[,;:—–]/.test(between) ? COMMA_PAUSE : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, x) => all + x, 0);
}
