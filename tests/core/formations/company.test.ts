import { describe, expect, it } from 'vitest';
import { formationOf, type PodField } from '../../../src/core/formations.ts';
import { packOf } from '../../packs.ts';

const COUNT = 8000;

describe.each(['chrononest', 'neo-vista', 'new-avalon'])('company of the cast of %s', (story) => {
  const field = formationOf(packOf(story), COUNT);
  const { radius, cast, beside, found } = field;

  it('[F11] sleeps beside each, larger than common pods, in sight', () => {
    const common = radius.slice().sort()[COUNT / 2] ?? 0;
    beside.forEach((pods, person) => {
      const hero = cast[person] ?? 0;
      const from = found[person]?.from ?? [0, 0, 1];
      expect(pods.length).toBeGreaterThan(1);
      for (const pod of pods) {
        expect(radius[pod]).toBeGreaterThan(2 * common);
        const ahead = across(field, pod, hero).reduce((sum, x, k) => sum + x * (from[k] ?? 0), 0);
        expect(ahead).toBeLessThan(0.5 * (radius[hero] ?? 0));
      }
    });
  });

  it('[F11] reaches into nobody who is large, but one who leans', () => {
    const large = [...cast, ...beside.flatMap((pods) => [...pods])];
    expect(new Set(large).size).toBe(large.length);
    const meeting = large.flatMap((a) => large.filter((b) => a < b && meets(field, a, b)).map((b) => [a, b]));
    expect(meeting.length).toBe(story === 'new-avalon' ? 1 : 0);
    for (const [a = 0, b = 0] of meeting) expect([a, b].filter((pod) => cast.includes(pod)).length).toBe(1);
  });
});

it.each(['chrononest', 'new-avalon', 'confluence'])(
  '[F11] has one guest with each of %s, whose color is far from theirs',
  (story) => {
    const pack = packOf(story);
    const { cast, guild, beside } = formationOf(pack, COUNT);
    const light = (pod: number) => pack.guilds[guild[pod] ?? 0]?.light ?? 0;
    beside.forEach((pods, person) => {
      const own = cast[person] ?? 0;
      const guests = [...pods].filter((pod) => guild[pod] !== guild[own]);
      expect(guests.length).toBe(1);
      const farthest = Math.max(...pack.guilds.map((one) => Math.abs(one.light - light(own))));
      for (const pod of guests) expect(Math.abs(light(pod) - light(own))).toBe(farthest);
    });
  },
);

function across({ position }: PodField, a: number, b: number): number[] {
  return [0, 1, 2].map((k) => (position[3 * a + k] ?? 0) - (position[3 * b + k] ?? 0));
}

function meets(field: PodField, a: number, b: number): boolean {
  return Math.hypot(...across(field, a, b)) < (field.radius[a] ?? 0) + (field.radius[b] ?? 0);
}
