import { expect, it } from 'vitest';
import { formationOf } from '../../../src/core/formations.ts';
import { packOf } from '../../packs.ts';

it.each(['chrononest', 'neo-vista', 'new-avalon'])('[F11] lays company beside the cast of %s', (story) => {
  const { position, radius, guild, cast, beside, found } = formationOf(packOf(story), 8000);
  const common = radius.slice().sort()[4000] ?? 0;
  const at = (pod: number) => position.subarray(3 * pod, 3 * pod + 3);
  const apart = (a: number, b: number) =>
    Math.hypot(...[0, 1, 2].map((k) => (at(a)[k] ?? 0) - (at(b)[k] ?? 0)));
  const large = [...cast, ...beside.flatMap((pods) => [...pods])];
  expect(new Set(large).size).toBe(large.length);
  for (const a of large) {
    for (const b of large)
      if (a !== b) expect(apart(a, b)).toBeGreaterThan((radius[a] ?? 0) + (radius[b] ?? 0));
  }
  beside.forEach((pods, person) => {
    const hero = cast[person] ?? 0;
    const from = found[person]?.from ?? [0, 0, 1];
    expect(pods.length).toBeGreaterThan(1);
    for (const pod of pods) {
      expect(guild[pod]).toBe(guild[hero]);
      expect(radius[pod]).toBeGreaterThan(2 * common);
      const ahead = [0, 1, 2].reduce(
        (sum, k) => sum + ((at(pod)[k] ?? 0) - (at(hero)[k] ?? 0)) * (from[k] ?? 0),
        0,
      );
      expect(ahead).toBeLessThan(0.5 * (radius[hero] ?? 0));
    }
  });
});
