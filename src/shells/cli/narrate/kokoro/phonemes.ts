import { type Accent, kokoroPhonemes } from '../../../../core/narration/kokoroPhonemes.ts';
import { matchRuns } from '../../../../core/narration/matchRuns.ts';
import type { Mark, SpokenWord } from '../../../../core/narration/phrases.ts';
import { pronunciationOf } from '../../../../core/narration/pronunciationOf.ts';
import type { Utterance } from '../engine.ts';
import { innerPackage } from '../innerPackages.ts';

/**
 * eSpeak's voice for each accent. Asked for `en-gb` after `en-us`, phonemizer goes on in American; Received Pronunciation
 * has a voice of its own.
 */
const ESPEAK: Readonly<Record<Accent, string>> = { 'en-us': 'en-us', 'en-gb': 'en-gb-x-rp' };

/** A word in the model's alphabet, with the mark that follows it. */
export interface Sounds {
  readonly phonemes: string;
  readonly mark: Mark;
}

/** Gives each word of an utterance its phonemes as they are in its phrase, an author's pronunciation first. */
export async function createPhonemes() {
  const { phonemize } = innerPackage('phonemizer');
  const cache = new Map<string, string>();
  const ipaOf = async (text: string, accent: Accent) => {
    const key = `${accent} ${text}`;
    const ipa = cache.get(key) ?? (await phonemize(text.replace(/[’ʼ]/g, "'"), ESPEAK[accent])).join(' ');
    cache.set(key, ipa);
    return ipa;
  };
  return async ({ words, pronounce }: Utterance, accent: Accent): Promise<Sounds[]> => {
    const sounds: Sounds[] = [];
    for (const phrase of phrasesOf(words)) {
      const together = await ipaOf(phrase.map(({ spoken }) => spoken).join(' '), accent);
      const alone: string[] = [];
      for (const { spoken } of phrase) alone.push(await ipaOf(spoken, accent));
      const shares = withOwnStops(matchRuns(together, alone));
      for (const [i, { text, mark }] of phrase.entries()) {
        const ipa = pronunciationOf(text, pronounce) ?? (shares[i] || alone[i] || '');
        sounds.push({ phonemes: kokoroPhonemes(ipa, accent), mark });
      }
    }
    return sounds;
  };
}

/** A t that eSpeak taps into the next word ("at a" is one run, æɾə) goes back to its own, untapped. */
function withOwnStops(shares: readonly string[]): string[] {
  return shares.map((share, i) => {
    const own = share.startsWith('ɾ') && i > 0 ? share.slice(1) : share;
    return shares[i + 1]?.startsWith('ɾ') ? `${own}t` : own;
  });
}

function phrasesOf(words: readonly SpokenWord[]): SpokenWord[][] {
  const phrases: SpokenWord[][] = [[]];
  for (const word of words) {
    phrases.at(-1)?.push(word);
    if (word.mark !== '') phrases.push([]);
  }
  return phrases.filter((phrase) => phrase.length > 0);
}
