import { Matrix4, Vector3 } from 'three';
import { smoothstep } from '../../core/ease.ts';
import type { Uniforms } from '../uniforms.ts';
import type { Pose } from './shotPose.ts';

export const NEAR = 0.25;
export const FAR = 2400;
/** How wide the lens is open in a near shot; far shots have all in focus. */
const APERTURE = 0.0078;

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
  const { eye, look } = pose;
  uEye.value.set(eye[0], eye[1], eye[2]);
  uForward.value.set(look[0], look[1], look[2]).sub(uEye.value).normalize();
  uRight.value.crossVectors(uForward.value, up).normalize();
  uUp.value.crossVectors(uRight.value, uForward.value);
  if (mirror !== null) {
    uEye.value.y = 2 * mirror - uEye.value.y;
    uRight.value.y *= -1;
    uUp.value.y *= -1;
    uForward.value.y *= -1;
  }
  back.copy(uForward.value).negate();
  view.makeBasis(uRight.value, uUp.value, back).setPosition(uEye.value).invert();
  uniforms.uViewProjection.value.multiplyMatrices(projection, view);
  uniforms.uResolution.value.set(width, height);
  uniforms.uFocal.value = height / (2 * tan);
  const [dx, dy, dz] = [look[0] - eye[0], look[1] - eye[1], look[2] - eye[2]];
  const far = Math.sqrt(dx * dx + dy * dy + dz * dz);
  uniforms.uLens.value.set(APERTURE * (1 - smoothstep(8, 30, far)), far);
}

const up = new Vector3(0, 1, 0);
