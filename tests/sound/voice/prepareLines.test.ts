import { describe, expect, it } from 'vitest';
import { openStory } from '../../../src/core/openStory.ts';
import type { Heard, Takes } from '../../../src/sound/voice/createTakes.ts';
import { prepareLines, recordedBetween } from '../../../src/sound/voice/prepareLines.ts';
import { voicedPack } from '../../core/voice/voicedPack.ts';
import { packOf } from '../../packs.ts';

const { score } = openStory(voicedPack(packOf('confluence')));
const second = score.acts[1]?.firstWord ?? 0;
const buffer = {} as AudioBuffer;

/** Recordings that answer as told, and remember what was asked of them. */
function takesThat(answer: (nth: number) => Heard) {
  const kept: (readonly string[])[] = [];
  let asked = 0;
  const takes: Takes = {
    get: () => answer(asked++),
    keep: (files) => kept.push(files),
    follow: () => () => {},
    dispose: () => {},
  };
  return { takes, kept, asked: () => asked };
}

describe('the lines of a stretch', () => {
  const stretch = { from: second, to: second + 20, rate: 1 };

  it('have their act’s recordings and the next act’s fetched, and no others', () => {
    const { takes, kept } = takesThat(() => buffer);
    prepareLines(takes, score, stretch);
    prepareLines(takes, score, { ...stretch, from: score.end - 10, to: score.end });
    expect(kept).toEqual([
      ['https://voice.test/act-2.bin', 'https://voice.test/act-3.bin'],
      ['https://voice.test/act-5.bin'],
    ]);
  });

  it('are made ready one after another', () => {
    const { takes, asked } = takesThat((nth) => (nth === 1 ? 'coming' : buffer));
    expect(prepareLines(takes, score, stretch)).toBe('coming');
    expect(asked()).toBe(2);
  });

  it('are ready when all are there, and known to be missing when one is', () => {
    expect(prepareLines(takesThat(() => buffer).takes, score, stretch)).toBe('ready');
    expect(prepareLines(takesThat((nth) => (nth === 0 ? 'missing' : buffer)).takes, score, stretch)).toBe(
      'missing',
    );
  });

  it('are those that sound in it, however short it is', () => {
    for (const line of score.lines) {
      const middle = (line.start + line.spoken) / 2;
      expect(recordedBetween(score, middle, middle + 0.001).map((one) => one.line.index)).toEqual([
        line.index,
      ]);
    }
  });
});
