import { describe, expect, it } from 'vitest';
import { createLevels } from '../../src/sound/levels.ts';
import { storyOf } from '../packs.ts';

const story = storyOf('glass-towers');
const { score, pack } = story;

/** What a mix is told, in order. */
function spied() {
  const told: { level: number; at: number; within: number }[] = [];
  return {
    told,
    mix: {
      makeUp: (level: number, move: { at: number; within: number }) => void told.push({ level, ...move }),
    },
  };
}

const playhead = { anchorT: 0, anchorNow: 100, rate: 1, paused: false };

describe('levels', () => {
  it('are stored with every act of the shipped stories, and are no great matter', () => {
    for (const id of ['chrononest', 'neo-vista', 'new-avalon', 'confluence', 'glass-towers']) {
      const { levels, acts } = storyOf(id).pack;
      expect(levels).toHaveLength(acts.length);
      for (const level of levels ?? []) expect(Math.abs(level - 2.8)).toBeLessThan(1);
    }
  });

  it('are an act’s own at once where one enters', () => {
    const { told, mix } = spied();
    createLevels(story).enter(mix, (score.acts[2]?.start ?? 0) + 5, 7);
    expect(told).toEqual([{ level: pack.levels?.[2], at: 7, within: expect.any(Number) }]);
    expect(told[0]?.within).toBeLessThan(0.02);
  });

  it('are the next act’s where one enters in the crossing', () => {
    const { told, mix } = spied();
    const levels = createLevels(story);
    const { close = 0, end = 0 } = score.acts[2] ?? {};
    levels.enter(mix, (close + end) / 2, 0);
    levels.planTo(mix, playhead, end + 5);
    expect(told.map(({ level }) => level)).toEqual([pack.levels?.[3]]);
    levels.enter(mix, (score.acts.at(-1)?.end ?? 0) - 0.01, 0);
    expect(told.at(-1)?.level).toBe(pack.levels?.[4]);
  });

  it('go over to the next act’s in the crossing, once', () => {
    const { told, mix } = spied();
    const levels = createLevels(story);
    const close = score.acts[0]?.close ?? 0;
    levels.enter(mix, close - 10, 0);
    for (let until = close - 9; until < close + 9; until += 0.7) levels.planTo(mix, playhead, until);
    expect(told.slice(1)).toEqual([{ level: pack.levels?.[1], at: 100 + close, within: expect.any(Number) }]);
    expect(told[1]?.within).toBeGreaterThan(1);
  });
});
