import { describe, expect, it } from 'vitest';
import { SINGERS } from '../../src/core/blooms.ts';
import { formationOf } from '../../src/core/formations.ts';
import type { Pose } from '../../src/scene/camera/shotPose.ts';
import { createNearSingers } from '../../src/scene/visit/nearSingers.ts';
import { packOf, STORIES } from '../packs.ts';

const PODS = 3000;
/** Meters that an eye goes between two looks, and how often it looks. */
const STEP = 0.05;
const LOOKS = 600;

/** What is near along a way past one of the cast. */
function wayThrough(id: string) {
  const pack = packOf(id);
  const field = formationOf(pack, PODS);
  const near = createNearSingers(field, pack.seed);
  const pod = field.cast[0] ?? 0;
  const [x = 0, y = 0, z = 0] = field.position.subarray(3 * pod, 3 * pod + 3);
  return Array.from({ length: LOOKS }, (_, i) => {
    const eye = [x - 15 + i * STEP, y + 1, z + 2] as const;
    const pose: Pose = { eye, look: [eye[0], eye[1], eye[2] - 10], fov: 50 };
    const found = new Map(near(pose).map((one) => [one.guild * SINGERS + one.singer, one]));
    return { found, pose, at: [x, y, z] as const };
  });
}

describe.each(STORIES)('who is near in %s', (id) => {
  const way = wayThrough(id);

  it('[V11] is somebody, and never more than six', () => {
    const counts = way.map(({ found }) => found.size);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  });

  it('[V11] comes and goes without a leap as the eye moves', () => {
    let most = 0;
    for (const [i, { found }] of way.entries()) {
      const before = way[i - 1]?.found ?? found;
      for (const key of new Set([...found.keys(), ...before.keys()]))
        most = Math.max(most, Math.abs((found.get(key)?.near ?? 0) - (before.get(key)?.near ?? 0)));
    }
    expect(most).toBeLessThan(0.15);
  });
});

describe('where somebody near is heard', () => {
  it('is to the left of an eye that looks past them on the right, and the other way round', () => {
    const pack = packOf('chrononest');
    const field = formationOf(pack, 300);
    const near = createNearSingers(field, pack.seed);
    const pod = field.cast[0] ?? 0;
    const [x = 0, y = 0, z = 0] = field.position.subarray(3 * pod, 3 * pod + 3);
    const eye = [x, y, z + 2] as const;
    const panSeen = (look: Pose['look']) => near({ eye, look, fov: 50 })[0]?.pan ?? Number.NaN;
    expect(panSeen([x + 10, y, z + 2])).toBeLessThan(-0.8);
    expect(panSeen([x - 10, y, z + 2])).toBeGreaterThan(0.8);
  });
});
