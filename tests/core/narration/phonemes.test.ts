import { describe, expect, it } from 'vitest';
import { kokoroPhonemes } from '../../../src/core/narration/kokoroPhonemes.ts';
import { matchRuns } from '../../../src/core/narration/matchRuns.ts';
import { pronunciationOf, pronunciationsIn } from '../../../src/core/narration/pronunciationOf.ts';
import { wordsIn } from '../../../src/core/words.ts';

describe('kokoroPhonemes', () => {
  it.each([
    ['en-us', 'sˈɪɾi', 'sˈɪTi'],
    ['en-us', 'ɹˈɪvɚz', 'ɹˈɪvəɹz'],
    ['en-us', 'pˈɜːpəs', 'pˈɜɹpəs'],
    ['en-us', 'ɡlˈoʊ', 'ɡlˈO'],
    ['en-us', 'tʃˈeɪndʒ', 'ʧˈAnʤ'],
    ['en-gb', 'ɡlˈəʊ', 'ɡlˈQ'],
    ['en-gb', 'plˈɑːzɐ', 'plˈɑːzə'],
    ['en-gb', 'kˈænɒt', 'kˈanɒt'],
    ['en-gb', 'nˈəʊbɒdɪ', 'nˈQbɒdi'],
  ] as const)('writes %s %s as %s', (accent, ipa, written) => {
    expect(kokoroPhonemes(ipa, accent)).toBe(written);
  });
});

describe('matchRuns', () => {
  it('parts words that are said as one run', () => {
    expect(matchRuns('ʌvðə dɹˈiːmz', ['ʌv', 'ðə', 'dɹˈiːmz'])).toEqual(['ʌv', 'ðə', 'dɹˈiːmz']);
  });
  it('keeps together a word that is said as several', () => {
    expect(matchRuns('ɪn nˈiːoʊ vˈɪstə', ['ɪn', 'nˈiːoʊ vˈɪstə'])).toEqual(['ɪn', 'nˈiːoʊ vˈɪstə']);
  });
  it('gives a word what it sounds like in its phrase, not alone', () => {
    expect(matchRuns('tʊ ˈɛvɹɪwˌʌn ənd', ['tuː', 'ˈɛvɹɪwˌʌn', 'ænd'])).toEqual(['tʊ', 'ˈɛvɹɪwˌʌn', 'ənd']);
  });
  it('loses no sound', () => {
    const shares = matchRuns('ænd ˈaɪ ɪznɑːt', ['ænd', 'aɪ', 'ɪz', 'nˈɑːt']);
    expect(shares.join('').replaceAll(' ', '')).toBe('ændˈaɪɪznɑːt');
  });
});

describe('pronunciationOf', () => {
  const pronounce = { Rhea: 'ɹˈiːə', Reyes: 'ɹˈeɪɛs', "Kai's": 'kˈɑːɪz', sept: 'sˈɛt' };
  it.each([
    ['Rhea', 'ɹˈiːə'],
    ['Rhea’s', 'ɹˈiːəz'],
    ["Reyes's", 'ɹˈeɪɛsɪz'],
    ["Reyes'", 'ɹˈeɪɛs'],
    ["Kai's", 'kˈɑːɪz'],
    ['Sept', 'sˈɛt'],
    ["Sept's", 'sˈɛts'],
    ['Rheas', null],
    ['constructor', null],
  ])('of %s is %s', (word, ipa) => {
    expect(pronunciationOf(word, pronounce)).toBe(ipa);
  });
  it('has of a text only what its words use', () => {
    expect(pronunciationsIn(wordsIn('Rhea waits for Rhea’s tide.'), pronounce)).toEqual({
      Rhea: 'ɹˈiːə',
      'Rhea’s': 'ɹˈiːəz',
    });
  });
});
