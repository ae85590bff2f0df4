import { expect, it } from 'vitest';
import type { Vec3 } from '../../src/core/formations/plan.ts';
import { formationOf } from '../../src/core/formations.ts';
import { subtract, unit } from '../../src/scene/camera/vec.ts';
import { createPodSets } from '../../src/scene/podSets.ts';
import { packOf } from '../packs.ts';

const field = formationOf(packOf('confluence'), 5000);
const sets = createPodSets(field);

it.each([
  [[4, 3, -30], [10, 3, -80], -1e9],
  [[-8, 27, 24], [4, 7, -70], -1e9],
  [[15, 40, -95], [15, 0, -96], -1e9],
  [[4, 3, -30], [10, 3, -80], 4],
] as const)(
  'from %s to %s, over %d, holds just the pods before the eye and within so many of their own radii',
  (eye, look, above) => {
    const forward = unit(subtract(look as Vec3, eye as Vec3));
    const within = sets.near.gather(eye as Vec3, forward, 60, 64, above);
    const wanted: number[] = [];
    for (let i = 0; i < field.count; i++) {
      const away = [0, 1, 2].map((k) => (field.position[3 * i + k] ?? 0) - (eye[k] ?? 0));
      const far = Math.hypot(...away);
      const ahead = away.reduce((sum, x, k) => sum + x * (forward[k] ?? 0), 0);
      const radius = field.radius[i] ?? 0;
      const high = (field.position[3 * i + 1] ?? 0) + radius;
      if (far < within * radius && ahead > -radius && high >= above) wanted.push(far);
    }
    wanted.sort((a, b) => b - a);
    const { geometry } = sets.near;
    const places = geometry.getAttribute('place').array;
    const found = Array.from({ length: geometry.instanceCount }, (_, i) =>
      Math.hypot(...[0, 1, 2].map((k) => (places[4 * i + k] ?? 0) - (eye[k] ?? 0))),
    );
    expect(found.length).toBeLessThanOrEqual(64);
    expect(found.length).toBe(wanted.length);
    for (const [i, far] of found.entries()) expect(far).toBeCloseTo(wanted[i] ?? 0, 3);
  },
);
