import type { Accent } from '../../../../core/narration/kokoroPhonemes.ts';

/** A voice's name begins with its country; of a mix, the heaviest voice's. */
export function accentOf(voice: Readonly<Record<string, number>>): Accent {
  const [heaviest] = Object.entries(voice).sort(([, a], [, b]) => b - a);
  return heaviest?.[0].startsWith('b') ? 'en-gb' : 'en-us';
}
