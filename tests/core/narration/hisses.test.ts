import { describe, expect, it } from 'vitest';
import { hisses } from '../../../src/core/narration/hisses.ts';

describe('a word that begins with a hiss', () => {
  it.each(['Fall', 'He', 'She', 'Some', 'Thirty', 'three', 'Who', 'Zane', 'Cerise', 'Phrases'])(
    'is %s',
    (word) => {
      expect(hisses(word)).toBe(true);
    },
  );
  it.each(['The', 'Then', 'That', "They're", 'this', 'And', 'Kiran', 'Cat', 'People', 'When', 'Tonight'])(
    'is not %s',
    (word) => {
      expect(hisses(word)).toBe(false);
    },
  );
});
