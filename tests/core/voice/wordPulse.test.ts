import { describe, expect, it } from 'vitest';
import { frameAt } from '../../../src/core/frame.ts';
import type { ScoreLine, Word } from '../../../src/core/score.ts';
import { wordPulse } from '../../../src/core/voice/wordPulse.ts';
import { storyOf } from '../../packs.ts';

const word = (text: string, start: number, end: number): Word => ({ text, from: 0, to: 0, start, end });
const line = (who: string, ...words: Word[]): Pick<ScoreLine, 'who' | 'words'> => ({ who, words });

describe('the word in light', () => {
  it('[V6] rises with each syllable within 60 ms and sinks after it', () => {
    const told = line('narrator', word('morning', 1, 1.8));
    const at = (t: number) => wordPulse(told, 0, t);
    expect(at(1)).toBe(0);
    expect(at(1.06)).toBeCloseTo(1, 6);
    expect(at(1.3)).toBeLessThan(0.5);
    expect(at(1.46)).toBeCloseTo(1, 6);
    expect(at(3.1)).toBe(0);
  });

  it('[V6] never jumps, whatever is spoken', () => {
    const { score } = storyOf('chrononest');
    for (const told of score.lines.slice(0, 20)) {
      let before = 0;
      for (let t = told.start; t < told.end; t += 1 / 240) {
        const index = told.words.findLastIndex(({ start }) => start <= t);
        const now = index < 0 ? 0 : wordPulse(told, index, t);
        expect(Math.abs(now - before)).toBeLessThan(0.12);
        before = now;
      }
    }
  });

  it('[V6] is dark for the network', () => {
    expect(wordPulse(line('network', word('Stop', 1, 1.5)), 0, 1.2)).toBe(0);
  });

  it('is part of what is true at a moment', () => {
    const story = storyOf('chrononest');
    const spoken = story.score.lines[3]?.words[2];
    expect(frameAt(story, (spoken?.start ?? 0) + 0.06).pulse).toBeCloseTo(1, 6);
    expect(frameAt(story, 1).pulse).toBe(0);
  });
});
