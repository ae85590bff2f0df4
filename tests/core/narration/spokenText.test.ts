import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardinal, ordinal } from '../../../src/core/narration/numbersInWords.ts';
import { spokenText } from '../../../src/core/narration/spokenText.ts';

describe('a written word is said as a person would', () => {
  it.each([
    ['42', 'forty-two'],
    ['100', 'one hundred'],
    ['204', 'two hundred and four'],
    ['10,000', 'ten thousand'],
    ['1984', 'nineteen eighty-four'],
    ['1905', 'nineteen oh five'],
    ['1900', 'nineteen hundred'],
    ['2006', 'two thousand and six'],
    ['2031', 'twenty thirty-one'],
    ['1990s', 'nineteen nineties'],
    ['21st', 'twenty-first'],
    ['30th', 'thirtieth'],
    ['3.14', 'three point one four'],
    ['7:30', 'seven thirty'],
    ['14:05', 'fourteen oh five'],
    ['3:00', "three o'clock"],
    ['0:00', 'midnight'],
    ['Neo-Vista', 'Neo Vista'],
    ['night\u2011shift', 'night shift'],
    ['U.S.A', 'U S A'],
    ['dreams', 'dreams'],
  ])('%s is %s', (word, said) => {
    expect(spokenText(word)).toBe(said);
  });

  it('reads a sign that follows with its number', () => {
    expect(spokenText('50', '% of')).toBe('fifty percent');
  });
  it('knows an abbreviation by its full stop', () => {
    expect(spokenText('Dr', '. Jaxon')).toBe('doctor');
    expect(spokenText('No', ', she says')).toBe('No');
  });
});

describe('numbers in words', () => {
  it('have no digit left, whatever the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => /^[a-z -]+$/.test(cardinal(n))),
    );
  });
  it('differ for different numbers', () => {
    const said = Array.from({ length: 3000 }, (_, n) => cardinal(n));
    expect(new Set(said).size).toBe(said.length);
  });
  it('count in order', () => {
    expect([1, 2, 3, 5, 8, 9, 12, 20, 33].map(ordinal)).toEqual(
      'first second third fifth eighth ninth twelfth twentieth thirty-third'.split(' '),
    );
  });
});
