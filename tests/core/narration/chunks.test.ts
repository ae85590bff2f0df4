import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../src/core/narration/chunks.ts';
import { phrasesIn } from '../../../src/core/narration/phrases.ts';
import { wordsIn } from '../../../src/core/words.ts';
import { packOf, STORIES } from '../../packs.ts';

const marked = (say: string) => phrasesIn(say).map(({ text, mark }) => text + mark);
const parts = (say: string, splits: number[] = []) => {
  const words = phrasesIn(say);
  return chunksOf(words, splits).map(({ from, to }) =>
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  );
};
const LONG = 'She walks along the water and counts the lamps that are lit above the canal tonight';

describe('phrasesIn', () => {
  it('gives each word the weightiest mark that follows it', () => {
    expect(marked('Wait, "no," he says: go—now... Why? (Never!)')).toEqual([
      ...['Wait,', 'no,', 'he', 'says:', 'go—', 'now…', 'Why?', 'Never!'],
    ]);
  });
  it('ends no sentence at an abbreviation', () => {
    expect(marked('Then Dr. Jaxon sleeps.')).toEqual(['Then', 'Dr', 'Jaxon', 'sleeps.']);
  });
  it('knows what is quoted', () => {
    const quoted = phrasesIn('He says: “not yet,” and leaves.').filter((word) => word.quoted);
    expect(quoted.map(({ text }) => text)).toEqual(['not', 'yet']);
  });
  it.each(STORIES)('has the words of %s as they are written', (story) => {
    for (const { say } of packOf(story).acts.flatMap((act) => act.lines)) {
      expect(phrasesIn(say).map(({ text }) => text)).toEqual(wordsIn(say).map(({ text }) => text));
    }
  });
});

describe('chunksOf', () => {
  it('says short sentences together', () => {
    expect(parts('Thirty strangers lie down. Thirty names go in.')).toHaveLength(1);
  });
  it('begins anew at a sentence once there is enough', () => {
    expect(parts(`${LONG}. ${LONG}. ${LONG}.`)).toHaveLength(2);
  });
  it('breaks a sentence that would run on at a comma', () => {
    const chunks = parts(`${LONG}, ${LONG}, ${LONG}, ${LONG}, ${LONG}.`);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.startsWith('She walks')).toBe(true);
  });
  it('begins anew where it is told to', () => {
    expect(parts('One slow pulse at a time, tuned to them.', [6])).toEqual([
      'One slow pulse at a time',
      'tuned to them',
    ]);
  });
  it('says what is quoted a shade slower', () => {
    const words = phrasesIn('And he says, “we were never four hundred people,” and sits down.');
    expect(chunksOf(words).map(({ speed }) => speed)).toEqual([1, 0.96, 1]);
  });
  it.each(STORIES)('covers every word of %s once', (story) => {
    for (const { say } of packOf(story).acts.flatMap((act) => act.lines)) {
      const words = phrasesIn(say);
      const covered = chunksOf(words).flatMap(({ from, to }) => words.slice(from, to));
      expect(covered).toEqual(words);
    }
  });
});
