import { describe, expect, it } from 'vitest';
import {
  bankAt,
  councilFloor,
  councils,
  riverAt,
  riverWidth,
  tierOf,
  valleyAt,
} from '../../../src/core/formations/valley.ts';

const ALONG = Array.from({ length: 30 }, (_, i) => -10 - 9 * i);

describe('the valley', () => {
  it('has its river below the water all along', () => {
    for (const z of ALONG) {
      expect(bankAt(riverAt(z), z)).toBeLessThan(-2);
      expect(valleyAt(riverAt(z), z)).toBeLessThan(-1);
    }
  });

  it('rises into hills on both sides, higher up the river', () => {
    for (const side of [-1, 1]) {
      const hill = (z: number) => valleyAt(riverAt(z) + side * (riverWidth(z) + 110), z);
      expect(hill(-20)).toBeGreaterThan(12);
      expect(hill(-180)).toBeGreaterThan(hill(-20));
    }
  });

  it('carries each tier of a banked council close under its pods', () => {
    for (const council of councils().slice(1)) {
      for (let k = 0; k < council.tiers; k++) {
        const { radius, y } = tierOf(council, k);
        for (const angle of [0, 1, 2, 3, 4, 5]) {
          const ground = valleyAt(council.x + Math.cos(angle) * radius, council.z + Math.sin(angle) * radius);
          const pod = councilFloor(council) + y + 0.3;
          expect(pod - ground).toBeGreaterThan(0);
          expect(pod - ground).toBeLessThan(0.6);
        }
      }
    }
  });

  it('has its councils highest at their rims: bowls, the great ring among them', () => {
    for (const council of councils())
      expect(tierOf(council, council.tiers - 1).y).toBeGreaterThan(tierOf(council, 0).y);
  });
});
