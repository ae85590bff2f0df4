const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
/** After these an English possessive adds a syllable, a voiceless or a voiced s. */
const HISSING = /[szʃʒ]ː?$/;
const VOICELESS = /[ptkfθ]ː?$/;

/**
 * The author's IPA for a written word, or null. A name's possessive follows from the name. Case matters first: `Rhea`
 * is looked up as written, then in lower case.
 */
export function pronunciationOf(word: string, pronounce: Readonly<Record<string, string>>): string | null {
  const plain = word.replace(APOSTROPHES, "'");
  const whole = lookUp(plain, pronounce);
  if (whole !== null || !/'s?$/.test(plain)) return whole;
  const base = lookUp(plain.replace(/'s?$/, ''), pronounce);
  if (base === null || plain.endsWith("'")) return base;
  if (HISSING.test(base)) return `${base}ɪz`;
  return `${base}${VOICELESS.test(base) ? 's' : 'z'}`;
}

/** The entries of `pronounce` that a text's words use: what a change of concerns that text. */
export function pronunciationsIn(
  words: readonly { readonly text: string }[],
  pronounce: Readonly<Record<string, string>>,
): Record<string, string> {
  const used = words.flatMap(({ text }) => {
    const ipa = pronunciationOf(text, pronounce);
    return ipa === null ? [] : [[text, ipa] as const];
  });
  return Object.fromEntries(used);
}

function lookUp(word: string, pronounce: Readonly<Record<string, string>>): string | null {
  if (Object.hasOwn(pronounce, word)) return pronounce[word] ?? null;
  const lower = word.toLowerCase();
  return Object.hasOwn(pronounce, lower) ? (pronounce[lower] ?? null) : null;
}
