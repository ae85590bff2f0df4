import { describe, expect, it } from 'vitest';
import { compileScore } from '../../../src/core/score/compileScore.ts';
import { duckAt, duckOf, OPEN } from '../../../src/core/voice/duckOf.ts';
import { packFrom, packOf, STORIES } from '../../packs.ts';
import { TEST_STORY } from '../score/testPack.ts';
import { voicedPack } from './voicedPack.ts';

const pack = packFrom(TEST_STORY);
const score = compileScore(voicedPack(pack));
const moves = duckOf(score);

describe('the bed under the voice', () => {
  it('[V4] stays open where nothing is recorded', () => {
    expect(duckOf(compileScore(pack))).toEqual([]);
    expect(duckAt([], 3)).toBe(OPEN);
  });

  it('[V4] has given way by at least 8 dB .4 s before a word', () => {
    const [line] = score.lines;
    const move = moves.find(({ at }) => at < (line?.start ?? 0));
    const since = (line?.start ?? 0) - 0.4 - (move?.at ?? 0);
    expect((move?.level ?? 0) * (1 - Math.exp(-since / (move?.within ?? 1)))).toBeLessThan(-7.5);
  });

  it('[V4] is down at every recorded word of every story but the network’s', () => {
    for (const id of STORIES) {
      const told = compileScore(voicedPack(packOf(id)));
      const bends = duckOf(told);
      const words = told.lines.filter(({ who }) => who !== 'network').flatMap((line) => line.words);
      expect(words.filter(({ start }) => duckAt(bends, start).level > -8)).toEqual([]);
    }
  });

  it('[V5] comes back the farther the longer the pause, and not at all in a short one', () => {
    for (const [i, move] of moves.entries()) {
      const next = moves[i + 1];
      if (i % 2 === 0 || !next) continue;
      const gap = next.at + 0.9 - (move.at - 0.1);
      expect(gap).toBeGreaterThanOrEqual(1.2);
      if (gap < 1.5) expect(move.level).toBeLessThan(-7);
      if (gap > 4.5) expect(move.level).toBeCloseTo(0, 9);
    }
    expect(moves.at(-1)?.level).toBeCloseTo(0, 9);
  });

  it('is planned in time order, each move a glide of less than half a second', () => {
    expect(moves.map(({ at }) => at)).toEqual(moves.map(({ at }) => at).sort((a, b) => a - b));
    for (const { within } of moves) {
      expect(within).toBeGreaterThan(0.05);
      expect(within).toBeLessThan(0.5);
    }
  });
});
