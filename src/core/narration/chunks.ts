import { endsSentence, type SpokenWord } from './phrases.ts';

/** Half-open range of a line's words that are said in one go. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Times the voice's own speed. */
  readonly speed: number;
}

/** As many letters as an engine keeps its breath over; a sentence longer than `LONGEST` is broken at a lighter mark. */
const ENOUGH = 200;
const LONGEST = 320;
/** Fewer words than this are not said by themselves: an engine has no tune for them. */
const FEWEST = 4;
/** Quoted speech is a shade slower than the telling around it. */
const QUOTED = 0.96;

/**
 * Parts a line into what is said in one go: whole sentences, short ones together, and a new start at each of `splits`
 * (indices of words) and where quoted speech begins and ends.
 */
export function chunksOf(words: readonly SpokenWord[], splits: readonly number[] = []): Chunk[] {
  const forced = new Set([...splits, ...turnsOfQuoting(words)].filter((at) => at > 0 && at < words.length));
  const chunks: Chunk[] = [];
  let from = 0;
  for (const to of [...forced, words.length].sort((a, b) => a - b)) {
    chunks.push(...packed(words, from, to));
    from = to;
  }
  return chunks;
}

function turnsOfQuoting(words: readonly SpokenWord[]): number[] {
  return words.flatMap((word, i) => (i > 0 && word.quoted !== words[i - 1]?.quoted ? [i] : []));
}

function packed(words: readonly SpokenWord[], from: number, to: number): Chunk[] {
  const speed = words[from]?.quoted ? QUOTED : 1;
  const chunks: Chunk[] = [];
  for (const piece of pieces(words, from, to)) {
    const last = chunks.at(-1);
    const short = last && (piece.to - piece.from < FEWEST || last.to - last.from < FEWEST);
    if (last && (short || letters(words, last.from, piece.to) <= ENOUGH)) {
      chunks[chunks.length - 1] = { from: last.from, to: piece.to, speed };
    } else chunks.push({ ...piece, speed });
  }
  return chunks;
}

function pieces(words: readonly SpokenWord[], from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const mark = words[i]?.mark ?? '';
    const long =
      mark !== '' && letters(words, start, to) > LONGEST && letters(words, start, i + 1) > ENOUGH / 2;
    if (i + 1 === to || endsSentence(mark) || long) {
      found.push({ from: start, to: i + 1 });
      start = i + 1;
    }
  }
  return found;
}

function letters(words: readonly SpokenWord[], from: number, to: number): number {
  return words.slice(from, to).reduce((sum, { spoken }) => sum + spoken.length + 1, 0);
}
