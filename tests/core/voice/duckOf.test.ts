import { describe, expect, it } from 'vitest';
import { compileScore } from '../../../src/core/score/compileScore.ts';
import { dialsAt } from '../../../src/core/score/dialsAt.ts';
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

  it('[V4] bends farther under the lines that glow', () => {
    const told = compileScore(voicedPack(packOf('neo-vista')));
    const bends = duckOf(told);
    for (const line of told.lines) {
      if (dialsAt(told, line.spoken).glow < 0.85) continue;
      expect(duckAt(bends, line.start).level).toBeLessThan(-11);
    }
  });

  it('[V5] comes back the farther the longer the pause, and not at all in a short one', () => {
    const told = compileScore(voicedPack(packOf('chrononest')));
    const bends = duckOf(told);
    const words = told.lines.flatMap((line) => line.words);
    const pauses = words
      .slice(1)
      .map(({ start }, i) => ({ from: words[i]?.end ?? 0, gap: start - (words[i]?.end ?? 0) }));
    const backIn = (gap: (seconds: number) => boolean) =>
      pauses.filter((pause) => gap(pause.gap)).map(({ from }) => duckAt(bends, from + 0.11).level);
    expect(Math.max(...backIn((gap) => gap < 1.19))).toBeLessThan(-7.9);
    expect(Math.max(...backIn((gap) => gap >= 1.2 && gap < 1.7))).toBeLessThan(-7);
    expect(backIn((gap) => gap > 4.5).every((level) => Math.abs(level) < 1e-9)).toBe(true);
    expect(bends.at(-1)?.level).toBeCloseTo(0, 9);
  });

  it('is planned in time order, each move a glide of less than half a second', () => {
    expect(moves.map(({ at }) => at)).toEqual(moves.map(({ at }) => at).sort((a, b) => a - b));
    for (const { within } of moves) {
      expect(within).toBeGreaterThan(0.05);
      expect(within).toBeLessThan(0.5);
    }
  });
});
