import { Matrix4, Vector3 } from 'three';
import { smoothstep } from '../../core/ease.ts';
import { SHARED } from '../shared.ts';
import type { Uniforms } from '../uniforms.ts';
import type { Pose } from './shotPose.ts';

export const NEAR = 0.25;
export const FAR = 2400;
/** How wide the lens is open in a near shot; far shots have all in focus. */
const APERTURE = 0.0078;

const UP = new Vector3(0, 1, 0);
const projection = new Matrix4();
const view = new Matrix4();
const eye = new Vector3();
const right = new Vector3();
const up = new Vector3();
const forward = new Vector3();
const back = new Vector3();

/** Writes a pose's view into the uniforms for a picture of `width` by `height` pixels; `mirror` turns it over a level. */
export function setView(
  uniforms: Uniforms,
  pose: Pose,
  { width, height, mirror }: { width: number; height: number; mirror: number | null },
): void {
  const tan = Math.tan((pose.fov * Math.PI) / 360);
  const half = NEAR * tan;
  const side = half * (width / height);
  projection.makePerspective(-side, side, half, -half, NEAR, FAR);
  eye.set(pose.eye[0], pose.eye[1], pose.eye[2]);
  forward.set(pose.look[0], pose.look[1], pose.look[2]).sub(eye);
  const far = forward.length();
  forward.normalize();
  right.crossVectors(forward, UP).normalize();
  up.crossVectors(right, forward);
  if (mirror !== null) {
    eye.y = 2 * mirror - eye.y;
    right.y *= -1;
    up.y *= -1;
    forward.y *= -1;
  }
  back.copy(forward).negate();
  view.makeBasis(right, up, back).setPosition(eye).invert();
  const { value } = uniforms.uShared;
  projection.multiply(view).toArray(value, SHARED.viewProjection);
  eye.toArray(value, SHARED.eye);
  right.toArray(value, SHARED.right);
  up.toArray(value, SHARED.up);
  forward.toArray(value, SHARED.forward);
  value[SHARED.focal] = height / (2 * tan);
  value[SHARED.width] = width;
  value[SHARED.height] = height;
  const near = 1 - smoothstep(8, 30, far);
  value[SHARED.aperture] = APERTURE * near;
  value[SHARED.attention] = (value[SHARED.attentive] ?? 0) * near;
  value[SHARED.focus] = far;
}
