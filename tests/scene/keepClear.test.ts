import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../src/core/formations/plan.ts';
import { formationOf } from '../../src/core/formations.ts';
import { createKeepClear } from '../../src/scene/camera/keepClear.ts';
import { lengthOf, subtract } from '../../src/scene/camera/vec.ts';
import { packOf, STORIES } from '../packs.ts';

describe.each(STORIES)('in %s', (id) => {
  const field = formationOf(packOf(id), 4000);
  const keepClear = createKeepClear(field);
  const clear = (eye: Vec3): Vec3 => keepClear({ eye, look: [0, 5, -40], fov: 40 }).eye;
  const hero = field.cast[0] ?? 0;
  const [x, y, z] = [0, 1, 2].map((k) => field.position[3 * hero + k] ?? 0) as [number, number, number];

  it('the eye is moved away from a pod that it touches', () => {
    const radius = field.radius[hero] ?? 0;
    const at = clear([x, y, z + 1.1 * radius]);
    expect(lengthOf(subtract(at, [x, y, z]))).toBeGreaterThan(1.4 * radius);
  });

  it('the eye stays above the floor', () => {
    for (let i = 0; i < 200; i++) {
      const eye: Vec3 = [(i % 20) * 6 - 60, -3, Math.floor(i / 20) * 8 - 40];
      const at = clear(eye);
      expect(at[1]).toBeGreaterThan(field.floorAt(at[0], at[2]));
    }
  });

  it('an eye that moves by little is moved by little', () => {
    let last = clear([x - 12, y, z]);
    for (let s = 1; s <= 480; s++) {
      const now = clear([x - 12 + s * 0.05, y, z]);
      expect(lengthOf(subtract(now, last))).toBeLessThan(0.25);
      last = now;
    }
  });
});
