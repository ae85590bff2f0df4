import { describe, expect, it } from 'vitest';
import { compileScore } from '../../../src/core/score/compileScore.ts';
import { NO_RECORDINGS } from '../../../src/core/score/timing.ts';
import { leadOf, recordingsOf } from '../../../src/core/voice/recordingsOf.ts';
import { takeOf } from '../../../src/core/voice/takeOf.ts';
import { packFrom } from '../../packs.ts';
import { TEST_STORY } from '../score/testPack.ts';
import { LEAD, PACE, voicedPack, WORD } from './voicedPack.ts';

const pack = packFrom(TEST_STORY);
const voiced = voicedPack(pack);

describe('a pack that is recorded', () => {
  it('[T4] is told on its recordings’ word times, first word first', () => {
    const [line] = compileScore(voiced).lines;
    expect(line?.words.map(({ start }) => start)).toEqual(
      line?.words.map((_, i) => expect.closeTo((line?.start ?? 0) + PACE * i, 9)),
    );
    expect(line?.spoken).toBeCloseTo((line?.start ?? 0) + PACE * 6 + WORD, 9);
  });

  it('[V1] begins each recording so much before its line that its first word is on time', () => {
    const score = compileScore(voiced);
    for (const line of score.lines) {
      const take = takeOf(score, line);
      expect(take && leadOf(take)).toBe(LEAD);
      expect(line.words[0]?.start).toBe(line.start);
    }
  });

  it('[T2] is told on estimated time where a line has no recording', () => {
    const [first] = compileScore(pack).lines;
    const [act, ...acts] = voiced.narration ?? [];
    const { [first?.id ?? '']: _, ...lines } = act?.lines ?? {};
    const score = compileScore({ ...voiced, narration: [{ lines, dreams: {} }, ...acts] });
    const estimated = compileScore(pack, NO_RECORDINGS);
    expect(score.lines[0]?.words).toEqual(estimated.lines[0]?.words);
    expect(score.lines[1]?.words).not.toEqual(estimated.lines[1]?.words);
    expect(takeOf(score, { act: 0, id: first?.id ?? '' })).toBeNull();
  });

  it('has no recordings where it has no narration', () => {
    expect(recordingsOf(pack).size).toBe(0);
  });
});
