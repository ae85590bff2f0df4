import { plainName } from './problems.ts';

/** Beyond these no guess is made, so that a guess never takes long. */
const LONGEST_NAME = 64;
const MOST_OPTIONS = 1000;

/** The option that was probably meant: at most a third of its letters apart (Levenshtein), or null. */
export function nearest(word: string, options: readonly string[]): string | null {
  if (word.length > LONGEST_NAME) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const option of options.slice(0, MOST_OPTIONS)) {
    const may = Math.max(1, option.length / 3);
    if (Math.abs(option.length - word.length) > may) continue;
    const apart = distance(word.toLowerCase(), option.toLowerCase());
    if (apart < least && apart <= may) {
      best = option;
      least = apart;
    }
  }
  return best;
}

/** What to do about a name that is not known. */
export function suggest(word: string, options: readonly string[], otherwise: string): string {
  const meant = nearest(word, options);
  return meant === null ? otherwise : `Did you mean ${plainName(meant)}?`;
}

function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
