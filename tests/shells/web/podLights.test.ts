import { describe, expect, it } from 'vitest';
import { catalogEntry } from '../../../src/shells/cli/packs/catalogEntry.ts';
import { ACROSS, DOWN, podLights } from '../../../src/shells/web/acts/podLights.ts';
import { packOf, STORIES } from '../../packs.ts';

describe.each(STORIES)('the pods of %s on the map', (id) => {
  const entry = { ...catalogEntry(packOf(id)), url: '' };
  const acts = entry.titles.map((_, act) => podLights(entry, act));

  it('hold their lights inside the membrane', () => {
    const outside = acts.flat().filter(({ x, y }) => (x / ACROSS) ** 2 + (y / DOWN) ** 2 >= 1);
    expect(outside).toEqual([]);
  });

  it('are the same each time and no two alike', () => {
    expect(entry.titles.map((_, act) => podLights(entry, act))).toEqual(acts);
    expect(new Set(acts.map((lights) => JSON.stringify(lights))).size).toBe(acts.length);
  });

  it('hold enough lights to be seen', () => {
    expect(Math.min(...acts.map((lights) => lights.length))).toBeGreaterThan(40);
  });
});
