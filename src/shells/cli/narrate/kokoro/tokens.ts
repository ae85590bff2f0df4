import type { Seconds } from '../../../../core/units.ts';
import type { Sounds } from './phonemes.ts';

/** What token lengths are counted in: 600 samples at 24,000 Hz. */
export const FRAME: Seconds = 0.025;
const MOST_TOKENS = 508;
/** A token sounds this much before the frame that its length begins at; measured at onsets after silence (VOICE.md). */
const LAG: Seconds = 0.045;

/**
 * Token ids of an utterance, and for each word the half-open range of its own among them. The space before a word is the
 * word's own: the model lets it begin there (VOICE.md).
 */
export interface Tokens {
  readonly ids: readonly number[];
  readonly words: readonly (readonly [from: number, to: number])[];
}

/** Words apart by spaces, marks kept; what the model has no token for is left out. */
export function tokensOf(sounds: readonly Sounds[], vocab: ReadonlyMap<string, number>): Tokens {
  const ids: number[] = [];
  const words: [number, number][] = [];
  const push = (text: string) => {
    for (const char of text) {
      const id = vocab.get(char);
      if (id !== undefined) ids.push(id);
    }
  };
  for (const [i, { phonemes, mark }] of sounds.entries()) {
    const own = i > 0 && sounds[i - 1]?.mark === '';
    const before = ids.length;
    if (i > 0) push(' ');
    const from = own ? before : ids.length;
    push(phonemes);
    words.push([from, ids.length]);
    push(mark);
  }
  if (ids.length > MOST_TOKENS) {
    throw new Error(`${ids.length} sounds at once; Kokoro can say ${MOST_TOKENS}. End a sentence earlier.`);
  }
  return { ids, words };
}

/** When each word is heard, from the lengths of all tokens in frames (one before the first and one after the last). */
export function timesOfWords(durations: Float32Array, words: Tokens['words']): [Seconds, Seconds][] {
  const begins = [0];
  for (const frames of durations) begins.push((begins.at(-1) ?? 0) + frames * FRAME);
  const heard = (token: number) => Math.max(0, (begins[token + 1] ?? begins.at(-1) ?? 0) - LAG);
  return words.map(([from, to]) => [heard(from), heard(to)]);
}
