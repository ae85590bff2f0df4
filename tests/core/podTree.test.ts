import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../src/core/formations/plan.ts';
import { podsWithin, podTree } from '../../src/core/formations/podTree.ts';
import { formationOf } from '../../src/core/formations.ts';
import { packOf } from '../packs.ts';

const field = formationOf(packOf('confluence'), 3000);
const { position, radius, tree } = field;
const EYES = [
  [4, 3, -30],
  [-8, 27, 24],
  [500, 400, 500],
] as const;

describe('the tree of pods', () => {
  it('holds each pod once', () => {
    expect([...tree.pods].sort((a, b) => a - b)).toEqual(Array.from({ length: field.count }, (_, i) => i));
  });

  it.each(EYES)('finds those who are within so many meters and of their own radii of %d %d %d', (...eye) => {
    for (const reach of [{ meters: 6 }, { radii: 30 }, { meters: 0.3, radii: 2.6 }, {}]) {
      const seen: number[] = [];
      podsWithin(tree, eye, reach, (pod) => seen.push(pod));
      const found = new Set(seen);
      expect(found.size).toBe(seen.length);
      for (let pod = 0; pod < field.count; pod++)
        expect(found.has(pod)).toBe(
          farOf(pod, eye) < (reach.meters ?? 0) + (reach.radii ?? 0) * (radius[pod] ?? 0),
        );
    }
  });

  it('asks no more pods the more there are', () => {
    const many = formationOf(packOf('confluence'), 100_000);
    const most = Math.max(...EYES.map((eye) => asked(many.tree, eye)));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(many.count / 100);
  });

  it('is empty without pods', () => {
    expect(asked(podTree(new Float32Array(0), new Float32Array(0)), [0, 0, 0])).toBe(0);
  });
});

function asked(tree: ReturnType<typeof podTree>, eye: Vec3): number {
  let count = 0;
  podsWithin(tree, eye, { meters: 0.3, radii: 12 }, () => {
    count += 1;
  });
  return count;
}

function farOf(pod: number, eye: Vec3): number {
  return Math.hypot(...[0, 1, 2].map((k) => (position[3 * pod + k] ?? 0) - (eye[k] ?? 0)));
}
