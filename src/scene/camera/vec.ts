import type { Vec3 } from '../../core/formations/plan.ts';
import type { Radians } from '../../core/units.ts';

export function add(a: Vec3, b: Vec3, by = 1): Vec3 {
  return [a[0] + b[0] * by, a[1] + b[1] * by, a[2] + b[2] * by];
}

export function subtract(a: Vec3, b: Vec3): Vec3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function mix(a: Vec3, b: Vec3, part: number): Vec3 {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
}

export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function lengthOf(a: Vec3): number {
  return Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
}

/** The direction of a; straight ahead (-z) for a vector without one. */
export function unit(a: Vec3): Vec3 {
  const length = lengthOf(a);
  return length < 1e-9 ? [0, 0, -1] : [a[0] / length, a[1] / length, a[2] / length];
}

/** Where one looks: `yaw` to the right of straight ahead (-z), `pitch` above the level. */
export interface Heading {
  readonly yaw: Radians;
  readonly pitch: Radians;
}

export function headingOf([x, y, z]: Vec3): Heading {
  return { yaw: Math.atan2(x, -z), pitch: Math.atan2(y, Math.hypot(x, z)) };
}

/** The direction of a heading, 1 m long. */
export function directed({ yaw, pitch }: Heading): Vec3 {
  const level = Math.cos(pitch);
  return [Math.sin(yaw) * level, Math.sin(pitch), -Math.cos(yaw) * level];
}

/** Turned about the upright axis. */
export function turnY([x, y, z]: Vec3, angle: number): Vec3 {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [c * x + s * z, y, c * z - s * x];
}

/** Level direction to the right of one who looks along `ahead`. */
export function rightOf(ahead: Vec3): Vec3 {
  return unit([-ahead[2], 0, ahead[0]]);
}
