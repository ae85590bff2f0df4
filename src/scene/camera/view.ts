import { Matrix4, Vector3 } from 'three';
import { smoothstep } from '../../core/ease.ts';
import type { Uniforms } from '../uniforms.ts';
import type { Pose } from './shotPose.ts';

export const NEAR = 0.25;
export const FAR = 2400;
/** How wide the lens is open in a near shot; far shots have all in focus. */
const APERTURE = 0.0045;

const projection = new Matrix4();
const view = new Matrix4();
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
  const { uEye, uRight, uUp, uForward } = uniforms;
  uEye.value.set(...pose.eye);
  uForward.value
    .set(...pose.look)
    .sub(uEye.value)
    .normalize();
  uRight.value.crossVectors(uForward.value, up).normalize();
  uUp.value.crossVectors(uRight.value, uForward.value);
  if (mirror !== null) {
    uEye.value.y = 2 * mirror - uEye.value.y;
    for (const axis of [uRight.value, uUp.value, uForward.value]) axis.y = -axis.y;
  }
  back.copy(uForward.value).negate();
  view.makeBasis(uRight.value, uUp.value, back).setPosition(uEye.value).invert();
  uniforms.uViewProjection.value.multiplyMatrices(projection, view);
  uniforms.uResolution.value.set(width, height);
  uniforms.uFocal.value = height / (2 * tan);
  const far = Math.hypot(pose.look[0] - pose.eye[0], pose.look[1] - pose.eye[1], pose.look[2] - pose.eye[2]);
  uniforms.uLens.value.set(APERTURE * (1 - smoothstep(8, 30, far)), far);
}

const up = new Vector3(0, 1, 0);
