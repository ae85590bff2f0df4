import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWord, wordsIn } from '../../src/core/words.ts';

const texts = (say: string) => wordsIn(say).map((word) => word.text);

describe('wordsIn', () => {
  it('[S25] leaves punctuation around a word out and apostrophes inside it in', () => {
    expect(texts('"Don\'t," says Kai\'s voice: (stay).')).toEqual([
      "Don't",
      'says',
      "Kai's",
      'voice',
      'stay',
    ]);
  });
  it('[S25] takes a hyphenated word as one, a number as a word, a dash alone as none', () => {
    expect(texts('Night-shift sleepers - 1,000 of them — wake at 3:40.')).toEqual([
      'Night-shift',
      'sleepers',
      '1,000',
      'of',
      'them',
      'wake',
      'at',
      '3:40',
    ]);
  });
  it('[S25] parts words at long dashes and ellipses that touch them', () => {
    expect(texts('wait—no…yes...no--never')).toEqual(['wait', 'no', 'yes', 'no', 'never']);
  });
  it('[S25] knows letters of other alphabets and marks that combine', () => {
    expect(texts('¿Qué sueñas, Élan? Cafe\u0301!')).toEqual(['Qué', 'sueñas', 'Élan', 'Cafe\u0301']);
  });
  it('[S25] finds no word where there is none', () => {
    expect(texts(' - … "!" ')).toEqual([]);
  });
  it('[S25] gives spans that cut its words out of any text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (say) => {
        let end = 0;
        for (const word of wordsIn(say)) {
          expect(say.slice(word.from, word.to)).toBe(word.text);
          expect(word.from).toBeGreaterThanOrEqual(end);
          end = word.to;
        }
      }),
    );
  });
});

describe('findWord', () => {
  const words = wordsIn('Never, never again: the Night-shift of Kai’s never-ending night.');
  it('[S26] finds the first by default and the nth when asked, whatever the case', () => {
    expect(findWord(words, 'never')).toBe(0);
    expect(findWord(words, 'NEVER', 2)).toBe(1);
  });
  it('[S26] finds a hyphenated word by its whole or by a part, once each', () => {
    expect(findWord(words, 'night-shift')).toBe(4);
    expect(findWord(words, 'shift')).toBe(4);
    expect(findWord(words, 'never', 3)).toBe(7);
    expect(findWord(words, 'night', 2)).toBe(8);
  });
  it('[S26] does not mind punctuation around the sought word, nor the kind of apostrophe', () => {
    expect(findWord(words, '"again:"')).toBe(2);
    expect(findWord(words, "kai's")).toBe(6);
  });
  it('[S26] answers -1 for a word that is not there, too seldom there, or no word', () => {
    expect(findWord(words, 'screens')).toBe(-1);
    expect(findWord(words, 'never', 4)).toBe(-1);
    expect(findWord(words, '...')).toBe(-1);
    expect(findWord(words, 'never again')).toBe(-1);
  });
});
