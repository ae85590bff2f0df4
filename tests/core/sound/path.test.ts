import { describe, expect, it } from 'vitest';
import { MODES } from '../../../src/core/pack.ts';
import { notesBetween } from '../../../src/core/sound/notesBetween.ts';
import { lastChord, padNotes } from '../../../src/core/sound/padNotes.ts';
import { endOf, keyAt, pathAt, pathOf } from '../../../src/core/sound/path.ts';
import { singerNotes } from '../../../src/core/sound/singerNotes.ts';
import { stageOf, WAYS } from '../../../src/core/sound/stages.ts';
import { keyOf, pitchOf } from '../../../src/core/sound/tuning.ts';
import { STORIES, storyOf } from '../../packs.ts';
import { printedScore } from './printedScore.ts';

const step = (degree: number) => ((degree % 7) + 7) % 7;

describe('stages', () => {
  it('[N14] are one an act where there are five', () => {
    const stages = [0, 1, 2, 3, 4].map((act) => stageOf(act, 5));
    expect(stages).toEqual(['opening', 'strain', 'break', 'mending', 'home']);
  });

  it('[N14] go one way and end at home, for any number of acts', () => {
    const order = ['opening', 'strain', 'break', 'mending', 'home'];
    for (let acts = 1; acts <= 20; acts++) {
      const way = Array.from({ length: acts }, (_, act) => order.indexOf(stageOf(act, acts)));
      expect(way).toEqual([...way].sort((a, b) => a - b));
      expect(way.at(-1)).toBe(4);
      if (acts >= 5) expect(new Set(way).size).toBe(5);
    }
  });

  it.each(MODES)(
    '[N14] of %s leave the root for degrees whose fifth is none of the wolf tritones',
    (mode) => {
      const key = keyOf({ root: 'D', mode });
      for (const bass of [WAYS[mode].strain, WAYS[mode].mending]) {
        expect(step(bass)).not.toBe(0);
        expect(pitchOf(key, bass + 4) / pitchOf(key, bass)).toBeCloseTo(1.5, 1);
      }
    },
  );

  it.each(MODES)('[N16] of %s end on the root with a ninth in a scale that has a great one', (mode) => {
    const { chord, scale } = WAYS[mode];
    expect(chord[0]).toBe(0);
    expect(chord).toContain(8);
    expect(scale[1]).toBe(9 / 8);
  });
});

describe.each(STORIES)('the path of %s', (id) => {
  const story = storyOf(id);
  const { score, pack } = story;
  const way = WAYS[pack.tonality.mode];
  const acts = score.acts.map(({ start, end }) => notesBetween(story, start, end));
  const padsOf = (act: number) => (acts[act] ?? []).filter(({ part }) => part === 'pad');

  it('[N14] stands on the root, leaves it, comes back, stands elsewhere, and comes home', () => {
    const basses = score.acts.map((act) => pathAt(story, act.close - 10).bass);
    expect(basses).toEqual([0, way.strain, 0, way.mending, 0]);
    expect(pathAt(story, (score.acts[1]?.firstWord ?? 0) + 1).bass).toBe(0);
  });

  it('[N15] has nothing but roots in the last line of the act that breaks', () => {
    const line = score.lines[(score.acts[2]?.lines[1] ?? 1) - 1];
    const end = score.acts[2]?.end ?? 0;
    const alone = [...padNotes(story, line?.start ?? 0, end), ...singerNotes(story, line?.start ?? 0, end)];
    expect(alone.length).toBeGreaterThan(3);
    for (const { degree } of alone) expect(step(degree)).toBe(0);
    for (const { t, hold } of padsOf(2)) {
      if (t < (line?.start ?? 0)) expect(t + hold).toBeLessThanOrEqual((line?.start ?? 0) + 1);
    }
  });

  it('[N15] mends by a tone a line', () => {
    const act = score.acts[3];
    const lines = score.lines.slice(...(act?.lines ?? [0, 0]));
    const tones = lines.map(({ start }) => pathAt(story, start).tones);
    expect(tones).toEqual(lines.map((_, i) => Math.min(6, 1 + i)));
    const layers = lines.slice(0, 5).map(({ start }) => {
      return padsOf(3).filter(({ t }) => t >= start - 1e-9 && t < start + 1.1).length;
    });
    expect(Math.min(...layers.slice(1))).toBeGreaterThanOrEqual(1);
    const first = padsOf(3).filter(({ t }) => t < (lines[1]?.start ?? 0));
    expect(new Set(first.map(({ degree }) => step(degree)))).toEqual(new Set([step(way.mending)]));
  });

  it('[N16] ends open: the ninth sounds last and highest, then there is only air', () => {
    const end = endOf(story);
    const { root } = keyOf(pack.tonality);
    const last = padsOf(4).filter(({ t }) => t >= end.from);
    expect(new Set(last.map(({ degree }) => degree))).toEqual(new Set(lastChord(way.chord, root)));
    expect(last.map(({ degree }) => step(degree))).toEqual(expect.arrayContaining([0, 1]));
    const gone = (note: { t: number; hold: number }) => note.t + note.hold;
    const final = last.reduce((a, b) => (gone(b) > gone(a) ? b : a));
    expect(step(final.degree)).toBe(1);
    expect(final.hertz).toBe(Math.max(...last.map(({ hertz }) => hertz)));
    expect(gone(final)).toBeLessThanOrEqual(end.close);
    const late = notesBetween(story, end.close, score.end);
    expect(late.filter(({ part }) => part !== 'air')).toEqual([]);
  });

  it('[N16] turns to the scale of its end only there', () => {
    const { from } = endOf(story);
    expect(keyAt(story, from - 0.01)).toEqual(keyOf(pack.tonality));
    expect(keyAt(story, 1)).toEqual(keyOf(pack.tonality));
    expect(keyAt(story, from)).toEqual({ root: keyOf(pack.tonality).root, scale: way.scale });
  });

  it('[N14] is written down', async () => {
    await expect(printedScore(story)).toMatchFileSnapshot(`./scores/${id}.txt`);
  });

  it('[N23] has acts that differ in more than what is told', () => {
    const features = acts.map((notes) => {
      const sung = notes.filter(({ part }) => part === 'singer');
      const mean = (of: (note: (typeof sung)[number]) => number) =>
        sung.reduce((sum, note) => sum + of(note), 0) / sung.length;
      return [
        mean(({ degree }) => degree),
        4 * mean(({ hertz }) => Math.log2(hertz)),
        10 * mean(({ bright }) => bright),
        5 * mean(({ fused }) => fused),
        sung.length / 90,
        ...Array.from({ length: 7 }, (_, s) => 10 * mean(({ degree }) => Number(step(degree) === s))),
      ];
    });
    for (const [i, a] of features.entries()) {
      for (const b of features.slice(0, i)) {
        expect(Math.hypot(...a.map((x, k) => x - (b[k] ?? 0)))).toBeGreaterThan(1);
      }
    }
  });

  it('[N15] is known in advance, in time order', () => {
    const times = pathOf(story).map(({ from }) => from);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(times.length);
  });
});
