import { describe, expect, it } from 'vitest';
import { NarrationError, readActNarration } from '../../../src/core/narration/readActNarration.ts';
import { type Found, stalenessOf } from '../../../src/core/narration/staleness.ts';
import { type Retake, type WantedTake, wantedTakes } from '../../../src/core/narration/wantedTakes.ts';
import { type ActNarration, NARRATION, type Take } from '../../../src/core/narration.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { packOf } from '../../packs.ts';

const story = packOf('chrononest');
const AGAIN: Retake = { line: null, dream: null, speed: 1, split: [], pronounce: {} };
const wanted = (pack: Pack = story, retakes: Retake[] = [], engine = 'one') =>
  wantedTakes(pack, retakes, engine);
const changed = (pack: Pack, retakes: Retake[] = []) => {
  const before = new Set(wanted().map(({ key }) => key));
  return wanted(pack, retakes).filter(({ key }) => !before.has(key));
};
const withSpeech = (who: string, speech: object): Pack => ({
  ...story,
  speech: { ...story.speech, [who]: { ...story.speech[who]!, ...speech } },
});

describe('wantedTakes', () => {
  it('are one for each line and each dream', () => {
    const lines = story.acts.reduce((sum, act) => sum + act.lines.length, 0);
    expect(wanted().filter(({ kind }) => kind === 'line')).toHaveLength(lines);
    expect(wanted().filter(({ kind }) => kind === 'dream')).toHaveLength(
      story.acts.length * story.cast.length,
    );
  });
  it('are none for who has no speech', () => {
    const { kai: _, ...speech } = story.speech;
    expect(wanted({ ...story, speech }).some(({ id }) => id === 'kai')).toBe(false);
  });
  it('change for one line alone when one word changes', () => {
    const [act, ...acts] = story.acts;
    const [line, ...lines] = act?.lines ?? [];
    const say = line?.say.replace('asleep', 'silent') ?? '';
    const pack = { ...story, acts: [{ ...act!, lines: [{ ...line!, say }, ...lines] }, ...acts] };
    expect(changed(pack).map((take) => take.say)).toEqual([say]);
  });
  it('do not change when a line only moves', () => {
    const acts = story.acts.map((act) => ({ ...act, lines: [...act.lines].reverse() }));
    expect(changed({ ...story, acts })).toEqual([]);
  });
  it('change for a speaker whose voice or speed changes', () => {
    const dreams = changed(withSpeech('kai', { speed: 0.5 }));
    expect(dreams.map(({ kind, id }) => `${kind} ${id}`)).toEqual(story.acts.map(() => 'dream kai'));
    expect(changed(withSpeech('kai', { voice: { am_puck: 1 } }))).toHaveLength(story.acts.length);
  });
  it('do not change when a mix keeps its ratios', () => {
    expect(changed(withSpeech('kai', { voice: { am_fenrir: 4, am_michael: 2 } }))).toEqual([]);
  });
  it('change for the lines that say a word whose pronunciation changes', () => {
    const takes = changed({ ...story, pronounce: { ...story.pronounce, Rhea: 'ɹˈeɪə' } });
    expect(takes.length).toBeGreaterThan(0);
    for (const { say } of takes) expect(say).toContain('Rhea');
  });
  it('all change with the engine', () => {
    const before = new Set(wanted().map(({ key }) => key));
    expect(wanted(story, [], 'two').some(({ key }) => before.has(key))).toBe(false);
  });
  it('are said again as their retake has it', () => {
    const [first] = wanted();
    const again = { ...AGAIN, line: first?.id ?? '', speed: 0.98, split: [{ word: 'city', nth: 1 }] };
    const [take, ...others] = changed(story, [again]);
    expect(others).toEqual([]);
    expect(take?.speed).toBeCloseTo((first?.speed ?? 0) * 0.98);
    expect(take?.splits).toEqual([6]);
  });
  it('are said again for one dream of one act', () => {
    const again = {
      ...AGAIN,
      dream: { who: 'rhea', act: 3 },
      pronounce: { staircase: 'stˈɛɹkeɪs' },
      speed: 1.02,
    };
    expect(changed(story, [again]).map(({ act, id }) => [act, id])).toEqual([[2, 'rhea']]);
  });
});

describe('stalenessOf', () => {
  const takes = wanted();
  const take = (key: string): Take => ({ key, seconds: 1, words: [] });
  const foundFor = (some: readonly WantedTake[]): Found => ({
    audio: new Map(some.map(({ key }) => [key, 1000])),
    acts: new Map(
      story.acts.map((_, act) => {
        const part = (kind: string) =>
          Object.fromEntries(
            some
              .filter((each) => each.act === act && each.kind === kind)
              .map(({ id, key }) => [id, take(key)]),
          );
        return [act, { format: NARRATION, lines: part('line'), dreams: part('dream') } as ActNarration];
      }),
    ),
  });
  it('finds nothing where all is as it is written', () => {
    expect(stalenessOf(takes, foundFor(takes))).toEqual({ toMake: [], leftOver: [], extra: [] });
  });
  it('finds what is not there', () => {
    expect(stalenessOf(takes, foundFor(takes.slice(1))).toMake).toEqual([takes[0]]);
  });
  it('finds a take whose audio is gone or empty', () => {
    const found = foundFor(takes);
    const key = takes[3]?.key ?? '';
    expect(stalenessOf(takes, { ...found, audio: new Map(found.audio).set(key, 0) }).toMake).toEqual([
      takes[3],
    ]);
  });
  it('finds takes that no line asks for, and their audio', () => {
    const { leftOver, extra } = stalenessOf(takes.slice(1), foundFor(takes));
    expect(leftOver).toEqual([{ act: 0, kind: 'line', id: takes[0]?.id }]);
    expect(extra).toEqual([takes[0]?.key]);
  });
});

describe('readActNarration', () => {
  const key = '0123456789abcdef01234567';
  const act = (take: object, format: string = NARRATION) => ({ format, lines: { a1: take }, dreams: {} });
  const fine = {
    key,
    seconds: 1,
    words: [
      [0.02, 0.4],
      [0.4, 0.9],
    ],
  };
  const read = (json: unknown) => readActNarration(json, 'narration/act-1.json');

  it('takes a file that is in order', () => {
    expect(read(act(fine)).lines.a1).toBe(fine);
  });
  it.each([
    ['no JSON', null, /act-1\.json is not an act's narration/],
    [
      'another version',
      act(fine, 'noctiluca-narration/9'),
      /format noctiluca-narration\/9.*reads noctiluca-narration\/1/,
    ],
    ['a file without dreams', { format: NARRATION, lines: {} }, /has no dreams/],
    ['a key that is none', act({ ...fine, key: '../x' }), /a1 in lines no key of 24 hex digits/],
    ['a take without length', act({ ...fine, seconds: 0 }), /no length/],
    [
      'words out of order',
      act({
        ...fine,
        words: [
          [0.4, 0.9],
          [0.02, 0.4],
        ],
      }),
      /word 2 from 0\.02 to 0\.4, out of order/,
    ],
    [
      'a word after the end',
      act({ ...fine, words: [[0.02, 1.4]] }),
      /word 1 ending at 1\.4, after the audio's 1 seconds/,
    ],
    ['a word without times', act({ ...fine, words: [[0.02]] }), /no times for word 1/],
  ])('refuses %s', (_, json, message) => {
    expect(() => read(json)).toThrow(NarrationError);
    expect(() => read(json)).toThrow(message);
  });
  it('says what to do', () => {
    expect(() => read(null)).toThrow('Run `npm run narrate` to make it again.');
  });
});
