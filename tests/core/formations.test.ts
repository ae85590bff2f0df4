import { describe, expect, it } from 'vitest';
import { guildCounts, guildOrder } from '../../src/core/formations/guildCounts.ts';
import { podsWithin } from '../../src/core/formations/podTree.ts';
import { formationOf, type PodField } from '../../src/core/formations.ts';
import { packOf, STORIES } from '../packs.ts';

const COUNT = 4000;

describe.each(STORIES)('the formation of %s', (id) => {
  const pack = packOf(id);
  const field = formationOf(pack, COUNT);

  it('[F2] is the same each time', () => {
    const again = formationOf(pack, COUNT);
    expect(again.position).toEqual(field.position);
    expect(again.angle).toEqual(field.angle);
    expect(again.brightness).toEqual(field.brightness);
  });

  it('[F3] gives each guild its share of the pods, to the pod', () => {
    const counts = pack.guilds.map((_, g) => field.guild.filter((guild) => guild === g).length);
    expect(counts).toEqual(
      guildCounts(
        pack.guilds.map(({ share }) => share),
        COUNT,
      ),
    );
  });

  it('[F4] lets guilds live together: three of four pods have their own kind nearest', () => {
    expect(ownNearest(field)).toBeGreaterThan(0.75);
  });

  it('[F5] has one place for each of the cast, in that person’s guild, with nobody close', () => {
    expect(new Set(field.cast).size).toBe(pack.cast.length);
    field.cast.forEach((pod, person) => {
      expect(pack.guilds[field.guild[pod] ?? -1]?.id).toBe(pack.cast[person]?.guild);
      const radius = field.radius[pod] ?? 0;
      const leans = [...(field.beside[person] ?? [])].filter(
        (other) => between(field, other, pod) < 2 * radius,
      );
      expect(leans.length).toBeLessThan(2);
      expect(nearest(field, pod, leans).distance).toBeGreaterThan(3 * radius);
    });
  });

  it('[F6] stands inside its extent, all of it finite', () => {
    for (let i = 0; i < 3 * COUNT; i++) {
      const at = field.position[i] ?? Number.NaN;
      expect(at).toBeGreaterThanOrEqual(field.extent.min[i % 3] ?? 0);
      expect(at).toBeLessThanOrEqual(field.extent.max[i % 3] ?? 0);
    }
    for (const numbers of [field.radius, field.brightness, field.hue, field.angle, field.drift])
      expect(numbers.every(Number.isFinite)).toBe(true);
  });

  it('[F7] has most pods dim and few bright', () => {
    const sorted = [...field.brightness].sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * COUNT)] ?? 0;
    expect(at(0.97) / at(0.4)).toBeGreaterThan(4);
  });

  it('[F8] spreads a few pods as it spreads many', () => {
    const many = formationOf(pack, 8 * COUNT);
    for (const axis of [0, 1, 2]) {
      const size = (field.extent.max[axis] ?? 0) - (field.extent.min[axis] ?? 0);
      expect(Math.abs(meanOn(field, axis) - meanOn(many, axis)) / size).toBeLessThan(0.03);
    }
  });

  it('[F9] finds every pod near a point through its tree', () => {
    const [x, y, z] = [0, 1, 2].map((k) => field.position[3 * 70 + k] ?? 0) as [number, number, number];
    const found = new Set<number>();
    podsWithin(field.tree, [x, y, z], { meters: 6 }, (pod) => found.add(pod));
    for (let i = 0; i < COUNT; i++) if (between(field, i, 70) < 6) expect(found.has(i)).toBe(true);
  });
});

it('[F3] the largest remainder gives out every pod', () => {
  expect(guildCounts([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([34, 33, 33]);
  expect(guildCounts([0.5, 0.3, 0.2], 7)).toEqual([4, 2, 1]);
});

it('[F8] every prefix of the pods holds the shares within one pod', () => {
  const counts = [34, 16, 18, 14, 18];
  const order = guildOrder(counts, 100);
  for (let n = 1; n <= 100; n++) {
    for (const [g, size] of counts.entries()) {
      const given = order.slice(0, n).filter((guild) => guild === g).length;
      expect(Math.abs(given - (size * n) / 100)).toBeLessThan(1.5);
    }
  }
});

function between(field: PodField, a: number, b: number): number {
  const d = [0, 1, 2].map((k) => (field.position[3 * a + k] ?? 0) - (field.position[3 * b + k] ?? 0));
  return Math.hypot(...d);
}

function nearest(
  field: PodField,
  pod: number,
  without: readonly number[] = [],
): { distance: number; guild: number } {
  let best = { distance: Infinity, guild: -1 };
  for (let i = 0; i < field.count; i++) {
    const distance = i === pod || without.includes(i) ? Infinity : between(field, i, pod);
    if (distance < best.distance) best = { distance, guild: field.guild[i] ?? -1 };
  }
  return best;
}

function ownNearest(field: PodField): number {
  const asked = Array.from({ length: 200 }, (_, i) => i * 19);
  return asked.filter((pod) => nearest(field, pod).guild === field.guild[pod]).length / asked.length;
}

function meanOn(field: PodField, axis: number): number {
  let sum = 0;
  for (let i = 0; i < field.count; i++) sum += field.position[3 * i + axis] ?? 0;
  return sum / field.count;
}
