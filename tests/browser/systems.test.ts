import { beforeAll, describe, expect, it } from 'vitest';
import { packOf, STORIES } from '../packs.ts';
import type { Difference, Memory } from './pages/systems.ts';
import { openLab } from './systems/lab.ts';

const LONG = 90_000;
const { tell, ask } = openLab();

describe.each(STORIES)('each system of %s', (story) => {
  const systems = packOf(story).systems.map(({ id }, index) => [id, index] as const);
  const differences = new Map<string, Difference>();

  beforeAll(() => tell(story), LONG);

  it.each(systems)(
    '%s is absent before it is shown and gone after it has left',
    async (_, index) => {
      expect(Math.max(0, ...(await ask((lab, i) => lab.outside(i), index)))).toBe(0);
    },
    LONG,
  );

  it.each(systems)(
    '%s is seen in its line',
    async (id, index) => {
      const difference = await ask((lab, i) => lab.difference(i, lab.systems[i]?.t ?? 0), index);
      differences.set(id, difference);
      expect(difference.changed).toBeGreaterThanOrEqual(0.015);
    },
    LONG,
  );

  describe('once each has been drawn', () => {
    let before: Memory;
    beforeAll(async () => {
      before = await ask((lab) => lab.systems.map(({ t }) => lab.memory(t)).at(-1) as Memory, 0);
    }, LONG);

    it.each(systems)(
      '%s leaves nothing in memory',
      async (_, index) => {
        expect(await ask((lab, i) => lab.memory(lab.systems[i]?.t ?? 0), index)).toEqual(before);
      },
      LONG,
    );
  });

  it('looks like no other of its world', () => {
    const alike: string[] = [];
    const all = [...differences];
    all.forEach(([id, a], i) => {
      for (const [other, b] of all.slice(i + 1))
        if (overlap(a, b) >= 0.7 && apart(a, b) <= 20) alike.push(`${id} and ${other}`);
    });
    expect(all).toHaveLength(systems.length);
    expect(alike).toEqual([]);
  });
});

/** What two masks have in common of what either has. */
function overlap(a: Difference, b: Difference): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.mask.length; i++) {
    const [x, y] = [a.mask[i] === '1', b.mask[i] === '1'];
    if (x && y) both += 1;
    if (x || y) either += 1;
  }
  return both / Math.max(1, either);
}

function apart(a: Difference, b: Difference): number {
  const between = Math.abs((a.hue ?? 0) - (b.hue ?? 0)) % 360;
  return Math.min(between, 360 - between);
}
