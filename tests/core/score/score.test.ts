import { describe, expect, it } from 'vitest';
import { DIALS } from '../../../src/core/pack.ts';
import { compileScore } from '../../../src/core/score/compileScore.ts';
import { cuesBetween } from '../../../src/core/score/cuesBetween.ts';
import { dialsAt } from '../../../src/core/score/dialsAt.ts';
import { motionAt, stoppedAt } from '../../../src/core/score/stops.ts';
import { systemsAt } from '../../../src/core/score/systemsAt.ts';
import { type LineTiming, NO_RECORDINGS } from '../../../src/core/score/timing.ts';
import { SLOWEST } from '../../../src/core/score/turns.ts';
import { packFrom, packOf, STORIES, storyOf } from '../../packs.ts';
import { TEST_STORY } from './testPack.ts';

const pack = packFrom(TEST_STORY);
const estimated = compileScore(pack);
/** Words of .3 s, .4 s apart, after a first breath of .05 s: not what an estimate would give. */
const spokenTiming = (count: number): LineTiming => ({
  words: Array.from({ length: count }, (_, i) => [0.05 + 0.4 * i, 0.35 + 0.4 * i] as const),
});
const recorded = compileScore(
  pack,
  new Map(estimated.lines.map((line) => [line.id, spokenTiming(line.words.length)])),
);
const systemIndex = (id: string) => pack.systems.findIndex((system) => system.id === id);

describe('acts and lines', () => {
  it('[T1] opens an act with four seconds and closes it with four, without a gap', () => {
    for (const act of storyOf('chrononest').score.acts) {
      const { lines } = storyOf('chrononest').score;
      expect(act.firstWord - act.start).toBe(4);
      expect(lines[act.lines[0]]?.start).toBe(act.firstWord);
      expect(lines[act.lines[1] - 1]?.end).toBe(act.close);
      expect(act.end - act.close).toBe(4);
    }
    const { acts, end } = storyOf('chrononest').score;
    expect(acts.slice(1).map((act) => act.start)).toEqual(acts.slice(0, -1).map((act) => act.end));
    expect(acts.at(-1)?.end).toBe(end);
  });

  it.each(STORIES)('[T2] tells %s at 140 words a minute', (id) => {
    for (const line of compileScore(packOf(id), NO_RECORDINGS).lines) {
      const pace = (60 * line.words.length) / (line.spoken - line.start);
      expect(pace).toBeCloseTo(140, 6);
    }
  });

  it('[T3] gives long words longer and rests at a comma', () => {
    const [line] = estimated.lines;
    const lengths = line?.words.map((word) => word.end - word.start) ?? [];
    expect(lengths[6]).toBeGreaterThan(lengths[0] ?? 9);
    expect((line?.words[4]?.start ?? 0) - (line?.words[3]?.end ?? 0)).toBeCloseTo(0.25, 9);
    expect((line?.words[2]?.start ?? 0) - (line?.words[1]?.end ?? 1)).toBeCloseTo(0, 9);
  });

  it('[T4] runs on recorded word times where there are some', () => {
    const [line] = recorded.lines;
    expect(line?.words[0]?.start).toBeCloseTo(4.05, 9);
    expect(line?.spoken).toBeCloseTo(4 + 0.35 + 0.4 * 6, 9);
    expect(recorded.lines[1]?.start).toBeCloseTo((line?.spoken ?? 0) + 2, 9);
  });

  it('[T4] refuses a recording of other words', () => {
    const id = estimated.lines[0]?.id ?? '';
    expect(() => compileScore(pack, new Map([[id, spokenTiming(3)]]))).toThrow(/7 words.*recording 3/);
  });

  it('[T5] rests for its hold after its last word', () => {
    expect((estimated.lines[0]?.end ?? 0) - (estimated.lines[0]?.spoken ?? 0)).toBeCloseTo(2, 9);
    expect((estimated.lines[1]?.end ?? 0) - (estimated.lines[1]?.spoken ?? 0)).toBeCloseTo(0.8, 9);
  });

  it('[T6] names a line by its words, and its second coming #2', () => {
    const first = estimated.lines[0]?.id;
    expect(estimated.lines.at(-1)?.id).toBe(`${first}#2`);
    const moved = compileScore(packFrom(TEST_STORY.replace('hold: 2\n', 'hold: 5\n')));
    expect(moved.lines.map((line) => line.id)).toEqual(estimated.lines.map((line) => line.id));
    const changed = compileScore(packFrom(TEST_STORY.replace('She went on', 'She goes on')));
    expect(changed.lines.filter((line, i) => line.id !== estimated.lines[i]?.id)).toHaveLength(1);
  });

  it('[T6] keeps every id of the five stories apart', () => {
    const ids = STORIES.flatMap((id) => storyOf(id).score.lines.map((line) => line.id));
    expect(ids).toHaveLength(247);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each([
  ['estimated', estimated],
  ['recorded', recorded],
] as const)('cues on %s times', (_, score) => {
  const shownAt = (id: string) =>
    score.cues.find((cue) => cue.system === systemIndex(id) && cue.kind === 'show')?.at;
  const word = (line: number, index: number) => score.lines[line]?.words[index]?.start;

  it('[T7] hangs on the first, a middle, a repeated and a hyphenated word', () => {
    expect(shownAt('first')).toBe(score.lines[0]?.start);
    expect(shownAt('middle')).toBe(word(0, 2));
    expect(shownAt('again')).toBe(word(1, 7));
    expect(shownAt('hyphen')).toBe(word(1, 10));
  });

  it('[T7] hides on a word too', () => {
    const hide = score.cues.find((cue) => cue.system === systemIndex('first') && cue.kind === 'hide');
    expect(hide?.at).toBe(word(1, 1));
  });

  it('[T8] gives every cue once to windows that tile, whatever their length', () => {
    for (const step of [0.013, 0.1, 1, 7.7]) {
      const seen = [];
      for (let t = 0; t < score.end; t += step)
        seen.push(...cuesBetween(score, t, Math.min(t + step, score.end)));
      expect(seen).toEqual(score.cues);
    }
  });

  it('[T8] counts a cue at `from` in and one at `to` out', () => {
    const at = shownAt('middle') ?? 0;
    expect(cuesBetween(score, at, at + 0.01)).toHaveLength(1);
    expect(cuesBetween(score, at - 0.01, at)).toHaveLength(0);
  });

  it('[T9] grows for three seconds, and leaves for three', () => {
    const i = systemIndex('middle');
    const from = shownAt('middle') ?? 0;
    expect(systemsAt(score, from)[i]).toBe(0);
    expect(systemsAt(score, from + 1.5)[i]).toBeCloseTo(0.5, 6);
    expect(systemsAt(score, from + 3)[i]).toBe(1);
    const close = score.acts[0]?.close ?? 0;
    expect(systemsAt(score, close)[i]).toBe(1);
    expect(systemsAt(score, close + 1.5)[i]).toBeCloseTo(0.5, 6);
    expect(systemsAt(score, close + 3)[i]).toBe(0);
  });

  it('[T10] turns a dial along a smoothstep from first word to end of hold', () => {
    const line = score.lines[0];
    const middle = ((line?.start ?? 0) + (line?.end ?? 0)) / 2;
    expect(dialsAt(score, line?.start ?? 0).unison).toBeCloseTo(0.2, 9);
    expect(dialsAt(score, middle).unison).toBeCloseTo(0.5, 9);
    expect(dialsAt(score, line?.end ?? 0).unison).toBeCloseTo(0.8, 9);
    expect(dialsAt(score, middle).glow).toBeCloseTo(0.2, 9);
  });

  it('[T13] stops 20 ms after the word before the network, until its hold is over', () => {
    const [stop] = score.stops;
    expect(score.stops).toHaveLength(1);
    expect(stop?.stopAt).toBeCloseTo((score.lines[2]?.spoken ?? 0) + 0.02, 9);
    expect(stop?.resumeAt).toBe(score.lines[3]?.end);
    const { stopAt = 0, resumeAt = 0 } = stop ?? {};
    expect(stoppedAt(score, stopAt - 1e-6)).toBe(false);
    expect(stoppedAt(score, stopAt)).toBe(true);
    expect(stoppedAt(score, resumeAt)).toBe(false);
    expect(motionAt(score, resumeAt)).toBeCloseTo(stopAt, 9);
    expect(motionAt(score, resumeAt + 2)).toBeCloseTo(stopAt + 2, 9);
  });
});

describe('dials and shots', () => {
  it('[T16] turns no dial faster than its 2.5 s from end to end, and never jumps one, however short the lines', () => {
    const lines = Array.from(
      { length: 24 },
      (_, i) => `      - { say: "No.", set: { glow: ${i % 2}, hope: ${(i % 3) / 2} } }`,
    );
    const hasty = packFrom(
      TEST_STORY.replace(/^ {6}- \{ say: "One two three[^\n]*$/m, lines.join('\n')).replace(
        /middle: three/,
        'middle: two',
      ),
    );
    const score = compileScore(hasty);
    const step = 1 / 60;
    let before = dialsAt(score, 0);
    for (let t = step; t < score.end; t += step) {
      const now = dialsAt(score, t);
      for (const dial of DIALS)
        expect(Math.abs(now[dial] - before[dial])).toBeLessThanOrEqual((1.5 / SLOWEST) * step + 1e-9);
      before = now;
    }
    expect(score.lines.length).toBeGreaterThan(24);
  });

  it('[T11] crosses from the end of one act to the start of the next in eight seconds', () => {
    const [one, two] = estimated.acts;
    const before = dialsAt(estimated, one?.close ?? 0);
    expect(before.order).toBeCloseTo(1, 9);
    expect(dialsAt(estimated, two?.start ?? 0).order).toBeCloseTo(0.75, 9);
    expect(dialsAt(estimated, two?.firstWord ?? 0)).toEqual(pack.acts[1]?.start);
  });

  it.each(STORIES)('[T11] never jumps a dial of %s', (id) => {
    const { score } = storyOf(id);
    let [steepest, least, most] = [0, 1, 0];
    let last = dialsAt(score, 0);
    for (let t = 1 / 60; t < score.end; t += 1 / 60) {
      const now = dialsAt(score, t);
      for (const dial of DIALS) {
        steepest = Math.max(steepest, Math.abs(now[dial] - last[dial]));
        least = Math.min(least, now[dial]);
        most = Math.max(most, now[dial]);
      }
      last = now;
    }
    expect(steepest).toBeLessThan(0.03);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThanOrEqual(1);
  });

  it('[T12] keeps the focus until a wide shot clears it', () => {
    const told = estimated.shots.map(({ act, line, shot, focus }) => ({ act, line, shot, focus }));
    expect(told).toEqual([
      { act: 0, line: null, shot: 'wide', focus: null },
      { act: 0, line: 1, shot: 'close', focus: 0 },
      { act: 0, line: 4, shot: 'wide', focus: null },
      { act: 1, line: null, shot: 'rise', focus: null },
      { act: 1, line: 5, shot: 'rise', focus: 1 },
    ]);
    expect(estimated.shots[3]?.at).toBe(estimated.acts[0]?.close);
  });

  it('finds the one interruption of the five stories', () => {
    const stops = STORIES.flatMap((id) => compileScore(packOf(id)).stops.map(() => id));
    expect(stops).toEqual(['glass-towers']);
  });
});
