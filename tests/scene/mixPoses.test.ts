import { describe, expect, it } from 'vitest';
import { mixPoses, turnOf } from '../../src/scene/camera/mixPoses.ts';
import type { Pose } from '../../src/scene/camera/shotPose.ts';
import { headingOf, lengthOf, subtract } from '../../src/scene/camera/vec.ts';
import { moved } from './moved.ts';

/** One who looks at a place from 10 m away, so many degrees to the right of straight ahead. */
function seen(degrees: number, at: readonly [number, number, number] = [0, 0, 0]): Pose {
  const yaw = (degrees * Math.PI) / 180;
  const eye = [at[0] - 10 * Math.sin(yaw), at[1] + 1, at[2] + 10 * Math.cos(yaw)] as const;
  return { eye: [...eye], look: [...at], fov: 40 };
}

const PARTS = Array.from({ length: 101 }, (_, i) => i / 100);

describe('the way from pose to pose', () => {
  it.each([20, 100, 170, -170, 179.9])('turns by %f degrees evenly, upright all the way', (degrees) => {
    const [a, b] = [seen(0), seen(degrees)];
    const turn = turnOf(a, b);
    expect(turn).toBeCloseTo((degrees * Math.PI) / 180);
    const way = PARTS.map((part) => mixPoses(a, b, part, turn));
    const steps = way.slice(1).map((pose, i) => moved(way[i] ?? pose, pose));
    expect(Math.max(...steps)).toBeLessThan(2.2 * Math.min(...steps));
    for (const { eye, look } of way) expect(headingOf(subtract(look, eye)).pitch).toBeGreaterThan(-1.2);
  });

  it('ends where it is to, and goes to the same side though its ends move past each other', () => {
    const [a, b] = [seen(0), seen(178, [30, 2, 5])];
    const turn = turnOf(a, b);
    for (const [part, pose] of [
      [0, a],
      [1, b],
    ] as const) {
      const { eye, look } = mixPoses(a, b, part, turn);
      expect(lengthOf(subtract(eye, pose.eye))).toBeLessThan(1e-9);
      expect(lengthOf(subtract(look, pose.look))).toBeLessThan(1e-9);
    }
    const half = (degrees: number) => mixPoses(a, seen(degrees, [30, 2, 5]), 0.5, turn);
    expect(moved(half(179.9), half(180.1))).toBeLessThan(0.01);
    expect(moved(half(179.9), mixPoses(a, seen(180.1, [30, 2, 5]), 0.5, 0))).toBeGreaterThan(0.1);
  });

  it('steps back between two near views that lie apart', () => {
    const [a, b] = [seen(0), seen(0, [40, 0, 0])];
    const { eye, look } = mixPoses(a, b, 0.5, 0);
    expect(lengthOf(subtract(look, eye))).toBeGreaterThan(20);
  });
});
