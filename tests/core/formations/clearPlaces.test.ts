import { expect, it } from 'vitest';
import { BOWLS } from '../../../src/core/formations/bowls.ts';
import { formationOf } from '../../../src/core/formations.ts';
import { packOf } from '../../packs.ts';

it('[F5] leaves those lying where they lie who are in nobody’s place', () => {
  const { position, radius, count } = formationOf(packOf('neo-vista'), 4000);
  const [bowl] = BOWLS;
  if (!bowl) throw new Error('there is no bowl');
  let lying = 0;
  let asked = 0;
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0] = position.subarray(3 * i, 3 * i + 3);
    const out = Math.hypot(x, z) / bowl.radius;
    if (out < 0.32 || out > 0.9 || y > 0) continue;
    asked++;
    const tiers = (y - bowl.middle[1] - 1.06 * (radius[i] ?? 0)) / bowl.rise;
    if (Math.abs(tiers - Math.round(tiers)) < 0.02) lying++;
  }
  expect(asked).toBeGreaterThan(500);
  expect(lying / asked).toBeGreaterThan(0.95);
});
