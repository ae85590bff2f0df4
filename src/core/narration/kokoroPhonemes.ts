/** Which English a voice speaks. */
export type Accent = 'en-us' | 'en-gb';

type Rule = readonly [RegExp, string];

/** eSpeak NG's phonemes to the alphabet that Kokoro learned (hexgrad/misaki, `espeak.py`): for both, then by accent. */
const BOTH: readonly Rule[] = [
  [/ʔˌn̩|ʔn̩/g, 'tn'],
  [/ʔ/g, 't'],
  [/aɪ/g, 'I'],
  [/aʊ/g, 'W'],
  [/dʒ/g, 'ʤ'],
  [/eɪ/g, 'A'],
  [/tʃ/g, 'ʧ'],
  [/ɔɪ/g, 'Y'],
  [/n̩/g, 'ᵊn'],
  [/l̩/g, 'ᵊl'],
  [/əl(?![a-zɐ-ʯˈˌ])/g, 'ᵊl'],
  [/ʲ/g, ''],
  [/r/g, 'ɹ'],
  [/x|ç/g, 'k'],
  [/ɬ/g, 'l'],
  [/\u0303|\u0361|\^/g, ''],
];
const BY_ACCENT: Readonly<Record<Accent, readonly Rule[]>> = {
  'en-us': [
    [/oʊ/g, 'O'],
    [/ɚ/g, 'əɹ'],
    [/ɜːɹ|ɜː/g, 'ɜɹ'],
    [/ɪə/g, 'iə'],
    [/ɾ/g, 'T'],
    [/o(?!ʊ)/g, 'ɔ'],
    [/ː/g, ''],
  ],
  'en-gb': [
    [/oʊ|əʊ/g, 'Q'],
    [/eə/g, 'ɛː'],
    [/iə/g, 'ɪə'],
    [/ɚ/g, 'ə'],
    [/ɾ/g, 't'],
    [/o/g, 'ɔ'],
    [/æ/g, 'a'],
    [/ɐ/g, 'ə'],
    [/ɪ$/g, 'i'],
  ],
};

/** One word's IPA (eSpeak's or an author's) in Kokoro's alphabet; stress marks stay. */
export function kokoroPhonemes(ipa: string, accent: Accent): string {
  return [...BOTH, ...BY_ACCENT[accent]].reduce((text, [from, to]) => text.replace(from, to), ipa);
}
