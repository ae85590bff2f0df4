import type { Vec3 } from '../../core/formations/plan.ts';
import { axesOf } from '../camera/axes.ts';
import { add } from '../camera/vec.ts';
import type { View } from './views.ts';

const FAR = 260;

/** What is seen at a place in a view's picture (x to 1.78, y to 1) on the level of a height, at most 260 m off. */
export function onGround({ pose }: View, [x, y]: readonly [number, number], height = 0): Vec3 {
  const { ahead, right, up } = axesOf(pose);
  const tan = tanOf(pose.fov);
  const ray = add(add(ahead, right, x * tan), up, y * tan);
  const far = ray[1] < 0 ? Math.min(FAR, (height - pose.eye[1]) / ray[1]) : FAR;
  const [px, , pz] = add(pose.eye, ray, far);
  return [px, height, pz];
}

/** Half the picture's height, meters, at a point's distance. */
export function halfAt({ see, pose }: View, point: Vec3): number {
  return Math.max(see(point).depth, 0.5) * tanOf(pose.fov);
}

function tanOf(fov: number): number {
  return Math.tan((fov * Math.PI) / 360);
}
