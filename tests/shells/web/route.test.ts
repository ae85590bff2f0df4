import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, timeOfMoment } from '../../../src/core/score/moments.ts';
import { formatRoute, parseRoute } from '../../../src/shells/web/route.ts';
import { storyOf } from '../../packs.ts';

const { score } = storyOf('chrononest');

describe('an address', () => {
  it.each([
    ['', null],
    ['#', null],
    ['#/', null],
    ['#/chrononest', { story: 'chrononest', moment: { act: 0, t: 0 }, broken: false }],
    ['#/chrononest/3', { story: 'chrononest', moment: { act: 2, t: 0 }, broken: false }],
    ['#/chrononest/3?t=12.5', { story: 'chrononest', moment: { act: 2, t: 12.5 }, broken: false }],
    [
      '#/chrononest/3?at=1k3x9zq:0.35',
      { story: 'chrononest', moment: { act: 2, line: '1k3x9zq', fraction: 0.35 }, broken: false },
    ],
    ['#/chrononest/three', { story: 'chrononest', moment: { act: 0, t: 0 }, broken: true }],
    ['#/chrononest/3?at=', { story: 'chrononest', moment: { act: 2, t: 0 }, broken: true }],
    ['#/chrononest/3?when=now', { story: 'chrononest', moment: { act: 2, t: 0 }, broken: true }],
    ['#/chrononest/3/more', { story: 'chrononest', moment: { act: 2, t: 0 }, broken: true }],
    ['#/%E0%A4%A', { story: '%E0%A4%A', moment: { act: 0, t: 0 }, broken: false }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('is read without an exception, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseRoute(`#/${text}`);
      }),
    );
  });

  it('names any moment of a story so that it is found again within a hundredth of a second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: score.end, noNaN: true }), (t) => {
        const route = parseRoute(formatRoute('chrononest', momentAt(score, t)));
        const found = route && timeOfMoment(score, route.moment);
        expect(found?.moved).toBe(false);
        expect(Math.abs((found?.t ?? Number.NaN) - t)).toBeLessThan(0.01);
      }),
    );
  });
});
