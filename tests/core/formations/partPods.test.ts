import { expect, it } from 'vitest';
import { partPods } from '../../../src/core/formations/partPods.ts';
import { randomFrom } from '../../../src/core/random.ts';

const COUNT = 600;

function crowd() {
  const random = randomFrom(3);
  return {
    position: Float32Array.from({ length: 3 * COUNT }, () => 10 * random()),
    radius: Float32Array.from({ length: COUNT }, () => 0.1 + 0.9 * random() ** 3),
    brightness: new Float32Array(COUNT).fill(1),
    floor: new Float32Array(COUNT).fill(-1e9),
  };
}

function apart({ position, radius }: ReturnType<typeof crowd>, a: number, b: number): number {
  const d = [0, 1, 2].map((k) => (position[3 * a + k] ?? 0) - (position[3 * b + k] ?? 0));
  return Math.hypot(...d) / ((radius[a] ?? 0) + (radius[b] ?? 0));
}

it('[F10] lets no pod reach far into one of the large ones, but for the grains that cannot shrink further', () => {
  const before = crowd();
  const after = crowd();
  partPods(after, []);
  const sorted = [...before.radius].sort((a, b) => b - a);
  const large = sorted[COUNT / 4 - 1] ?? 0;
  let overlapped = 0;
  for (let a = 0; a < COUNT; a++) {
    for (let b = 0; b < COUNT; b++) {
      const [own, theirs] = [after.radius[a] ?? 0, after.radius[b] ?? 0];
      if (a === b || own < large || theirs > own) continue;
      if (apart(before, a, b) < 0.93) overlapped++;
      const grain = theirs <= 0.161 * (before.radius[b] ?? 0);
      if (!grain) expect(apart(after, a, b)).toBeGreaterThan(0.93);
    }
  }
  expect(overlapped).toBeGreaterThan(100);
});

it('[F10] shrinks none that lead, and lets what lies on a floor lie on it', () => {
  const led = { position: new Float32Array([5, 1.06, 5, 5.9, 1.06, 5]), radius: new Float32Array([1, 1]) };
  const field = { ...led, brightness: new Float32Array([1, 1]), floor: new Float32Array([0, 0]) };
  partPods(field, [1]);
  expect(field.radius[1]).toBe(1);
  expect(field.radius[0]).toBeCloseTo(0.16, 5);
  expect(field.position[1]).toBeCloseTo(1.06 * 0.16, 5);
  expect(field.brightness[0]).toBeCloseTo(1.8, 5);
});
