/** A written word: `say.slice(from, to)` is `text`, without the punctuation around it. */
export interface WrittenWord {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What stands between two white spaces, long dashes or ellipses. */
const PIECE = /(?:(?!--|\.\.)[^\s\u2013\u2014\u2015\u2026])+/gu;
/** From a piece's first letter or digit to its last. */
const CORE = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su;
const HYPHENS = /[\u2010\u2011]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/**
 * The words of a line in order. Apostrophes and hyphens inside a word belong to it (`Kai's`, `night-shift`), numbers are
 * words, a dash standing alone is not.
 */
export function wordsIn(say: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const piece of say.matchAll(PIECE)) {
    const core = CORE.exec(piece[0]);
    if (core === null) continue;
    const from = piece.index + core.index;
    words.push({ text: core[0], from, to: from + core[0].length });
  }
  return words;
}

/**
 * Index of the nth word (1 is the first) that is called `word`, or -1. Case, punctuation around it and the kind of
 * apostrophe or hyphen do not matter; a hyphenated word answers to its whole and to each of its parts, and counts once.
 */
export function findWord(words: readonly { readonly text: string }[], word: string, nth = 1): number {
  return wordFinder(words)(word)[nth - 1] ?? -1;
}

/** Finds all words of a name in one line, as indices in order; for many questions about the same line. */
export function wordFinder(words: readonly { readonly text: string }[]): (word: string) => readonly number[] {
  const indices = new Map<string, number[]>();
  for (const [index, { text }] of words.entries()) {
    const whole = plain(text);
    for (const name of new Set([whole, ...whole.split('-')])) {
      const all = indices.get(name);
      if (all) all.push(index);
      else if (name !== '') indices.set(name, [index]);
    }
  }
  return (word) => indices.get(plain(word)) ?? [];
}

function plain(word: string): string {
  const core = CORE.exec(word.trim())?.[0] ?? '';
  return core.normalize('NFC').replace(HYPHENS, '-').replace(APOSTROPHES, "'").toLowerCase();
}
