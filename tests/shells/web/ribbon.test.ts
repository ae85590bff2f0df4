import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialsAt } from '../../../src/core/score/dialsAt.ts';
import { marksOf } from '../../../src/shells/web/ribbon/marksOf.ts';
import { OPEN_TO_FOLDED, ribbonScale } from '../../../src/shells/web/ribbon/ribbonScale.ts';
import { pathOf, strandsOf } from '../../../src/shells/web/ribbon/strands.ts';
import { STORIES, storyOf } from '../../packs.ts';

const { score } = storyOf('neo-vista');
const flat = ribbonScale(score, { width: 1200, gap: 10, open: null });
const folded = ribbonScale(score, { width: 350, gap: 6, open: 2 });

describe.each([
  ['flat', flat, 1200],
  ['folded', folded, 350],
])('a %s ribbon', (_, scale, width) => {
  it('reaches from end to end', () => {
    expect([scale.xOf(0), scale.xOf(score.end)]).toEqual([0, expect.closeTo(width, 6)]);
  });

  it('finds the time again that a place stands for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: score.end - 0.02, noNaN: true }), (t) => {
        expect(scale.tOf(scale.xOf(t))).toBeCloseTo(t, 1);
      }),
    );
  });

  it('never runs backwards', () => {
    const xs = Array.from({ length: 500 }, (__, i) => scale.xOf((score.end * i) / 499));
    expect(xs.every((x, i) => i === 0 || x >= (xs[i - 1] ?? 0))).toBe(true);
  });
});

it('opens the act one is in and folds the others', () => {
  const widths = folded.acts.map((act) => act.width);
  expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(OPEN_TO_FOLDED, 6);
});

describe.each(STORIES)('the strands of %s', (id) => {
  const told = storyOf(id).score;
  const scale = ribbonScale(told, { width: 1200, gap: 10, open: null });
  const strands = strandsOf(told, scale, 76);
  const spreadAt = (act: number, part: number) => {
    const ys = strands.map((strand) => {
      const points = strand[act] ?? [];
      return points[Math.round(part * (points.length - 1))]?.[1] ?? 0;
    });
    return Math.max(...ys) - Math.min(...ys);
  };

  it('are one a guild, each through all acts', () => {
    expect(strands.map((strand) => strand.length)).toEqual(told.pack.guilds.map(() => told.acts.length));
  });

  it('stay inside the ribbon', () => {
    const ys = strands.flat(2).map(([, y]) => y);
    expect([Math.min(...ys) >= 0, Math.max(...ys) <= 76]).toEqual([true, true]);
  });

  it('lie closer together where the story is more at one', () => {
    const places = told.acts.flatMap((act) =>
      [0.3, 0.4, 0.5, 0.6, 0.7].map((part) => {
        const { unison, variety } = dialsAt(told, act.start + part * (act.end - act.start));
        return { together: unison * (1 - 0.55 * variety), spread: spreadAt(act.index, part) };
      }),
    );
    const mean = (some: typeof places) => some.reduce((sum, { spread }) => sum + spread, 0) / some.length;
    const sorted = places.sort((a, b) => a.together - b.together);
    expect(mean(sorted.slice(-8))).toBeLessThan(mean(sorted.slice(0, 8)));
  });
});

it('writes a strand as one path, begun anew at each act', () => {
  expect(
    pathOf([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [4, 5],
        [6, 7.25],
      ],
    ]),
  ).toBe('M0.0 1.0L2.0 3.0M4.0 5.0L6.0 7.3');
});

describe('the marks along a ribbon', () => {
  const marks = marksOf(score);

  it('name each of the cast at most once an act', () => {
    const met = marks.people.map(({ person, act }) => `${act} ${person.id}`);
    expect(new Set(met).size).toBe(met.length);
  });

  it('stand where a system is shown', () => {
    const shown = score.cues.filter((cue) => cue.kind === 'show').map((cue) => cue.at);
    expect(marks.systems.map(({ t }) => t)).toEqual(shown);
  });
});
