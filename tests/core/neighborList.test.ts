import { describe, expect, it } from 'vitest';
import { neighborList } from '../../src/core/formations/neighborList.ts';
import type { Vec3 } from '../../src/core/formations/plan.ts';
import { podsWithin, type Reach } from '../../src/core/formations/podTree.ts';
import { formationOf } from '../../src/core/formations.ts';
import { packOf } from '../packs.ts';

const field = formationOf(packOf('confluence'), 3000);

describe.each([
  ['that does not move', 0],
  ['that moves little', 0.07],
  ['that moves far', 4],
] as const)('for an eye %s', (_, step) => {
  it.each([
    [{ radii: 22 }, 0],
    [{ radii: 22 }, 2],
    [{ meters: 0.3, radii: 2.6 }, 0],
    [{ meters: 5 }, 0],
  ] as const)(
    'finds whom the tree finds, in its order: within %o, now %d radii more, now fewer',
    (reach, more) => {
      const neighbors = neighborList(field);
      let most = 0;
      for (let i = 0; i < 60; i++) {
        const eye: Vec3 = [4 + step * i, 3 + 0.1 * step * i, -30 - step * i];
        const asked: Reach = { ...reach, ...(more && { radii: reach.radii + more * Math.sin(i) }) };
        const wanted: number[] = [];
        podsWithin(field.tree, eye, asked, (pod) => wanted.push(pod));
        const found: number[] = [];
        neighbors(eye, asked, (pod) => found.push(pod));
        expect(found).toEqual(wanted);
        most = Math.max(most, found.length);
      }
      expect(most).toBeGreaterThan(0);
    },
  );
});
