import { describe, expect, it } from 'vitest';
import { BOWLS, CIRCLES, RINGS, squareFloor, terraceOf } from '../../../src/core/formations/bowls.ts';
import { formationOf } from '../../../src/core/formations.ts';
import { packOf } from '../../packs.ts';

const OUTERMOST = Math.max(...RINGS);

/** Meters from the nearest bowl's rim; negative in a bowl. */
function fromRims(x: number, z: number): number {
  return Math.min(...BOWLS.map(({ middle, radius }) => Math.hypot(x - middle[0], z - middle[2]) - radius));
}

describe('the Sleep Squares', () => {
  it('are sunk: a step leads down from the plaza to the highest terrace, and from each to the next', () => {
    for (const bowl of BOWLS) {
      expect(terraceOf(bowl, bowl.tiers - 1).y).toBeCloseTo(-bowl.rise, 9);
      expect(terraceOf(bowl, bowl.tiers - 1).outer).toBeCloseTo(bowl.radius, 9);
    }
  });

  it('lie apart', () => {
    BOWLS.forEach(({ middle, radius }, i) => {
      for (const other of BOWLS.slice(i + 1)) {
        const apart = Math.hypot(middle[0] - other.middle[0], middle[2] - other.middle[2]);
        expect(apart).toBeGreaterThan(radius + other.radius + 4);
      }
    });
  });

  it('have a floor that no terrace stands above, level with the plaza outside', () => {
    for (const bowl of BOWLS) {
      for (let tier = 0; tier < bowl.tiers; tier++) {
        const { inner, outer, y } = terraceOf(bowl, tier);
        const floor = squareFloor(bowl.middle[0] + (inner + outer) / 2, bowl.middle[2]);
        expect(floor).toBeGreaterThanOrEqual(y);
        expect(floor).toBeLessThan(y + bowl.rise);
      }
      expect(squareFloor(bowl.middle[0] + bowl.radius + 1, bowl.middle[2])).toBe(0);
    }
  });

  it('leave room on the plaza for the circles, and for the cast clear of both', () => {
    for (const [x, z] of CIRCLES) expect(fromRims(x, z)).toBeGreaterThan(OUTERMOST);
    for (const { at } of formationOf(packOf('neo-vista'), 1000).found) {
      expect(fromRims(at[0], at[2])).toBeGreaterThan(3);
      for (const [x, z] of CIRCLES) expect(Math.hypot(at[0] - x, at[2] - z)).toBeGreaterThan(OUTERMOST + 5);
    }
  });
});
