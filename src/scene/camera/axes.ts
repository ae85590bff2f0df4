import type { Vec3 } from '../../core/formations/plan.ts';
import type { Pose } from './shotPose.ts';
import { rightOf, subtract, unit } from './vec.ts';

/** Which way a pose looks, and what is to the right and up in its picture: unit vectors. */
export function axesOf({ eye, look }: Pick<Pose, 'eye' | 'look'>): { ahead: Vec3; right: Vec3; up: Vec3 } {
  const ahead = unit(subtract(look, eye));
  const right = rightOf(ahead);
  const up: Vec3 = [
    right[1] * ahead[2] - right[2] * ahead[1],
    right[2] * ahead[0] - right[0] * ahead[2],
    right[0] * ahead[1] - right[1] * ahead[0],
  ];
  return { ahead, right, up };
}
