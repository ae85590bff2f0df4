import type { Vec3 } from '../../core/formations/plan.ts';
import type { SeenPod } from './setting.ts';
import type { View } from './views.ts';

/** The views that are about different places, at most six. */
export function placesOf(views: readonly View[]): View[] {
  const kept: View[] = [];
  for (const view of views)
    if (
      kept.length < 6 &&
      kept.every((other) => distance(other.at, view.at) + Math.abs(other.half - view.half) > 0.4 * view.half)
    )
      kept.push(view);
  return kept;
}

/** Meters between two places. */
export function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** The pods nearest to one, itself left out. */
export function nearest(pod: SeenPod, pods: readonly SeenPod[], most: number): SeenPod[] {
  return pods
    .filter((other) => other !== pod)
    .sort((a, b) => distance(a.at, pod.at) - distance(b.at, pod.at))
    .slice(0, most);
}

/** Points of a strand that strays from the straight way by a part of its length and goes so far of it. */
export function strand(a: Vec3, b: Vec3, stray: number, seed: number, until: number): Vec3[] {
  const far = stray * distance(a, b) * (until < 1 ? 2 : 1);
  return Array.from({ length: 11 }, (_, i) => {
    const u = (i / 10) * until;
    const off = (k: number) =>
      far *
      Math.sin(Math.PI * Math.min(1, u)) *
      (Math.sin(seed * 50 * k + 5 * u) + 0.15 * Math.sin(seed * 91 + 14 * u * k));
    return [
      a[0] + (b[0] - a[0]) * u + off(1),
      a[1] + (b[1] - a[1]) * u + off(2) - far,
      a[2] + (b[2] - a[2]) * u + off(3),
    ] as const;
  });
}

/** Points of a wave about the way between two places, still at its ends. */
export function wave(a: Vec3, b: Vec3, size: number, steps: number): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    const off = size * Math.sin(Math.PI * u) * Math.sin(u * Math.PI * 10);
    return [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u + off, a[2] + (b[2] - a[2]) * u] as const;
  });
}

/** A ring of knitted loops that stand upright. */
export function stitches([x, y, z]: Vec3, radius: number, high: number, count: number): Vec3[] {
  const steps = count * 9;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const turn = (i / steps) * Math.PI * 2;
    const loop = turn * count;
    const angle = turn + (1.15 / count) * Math.sin(2 * loop);
    return [
      x + radius * Math.cos(angle),
      y + 0.62 * high * Math.cos(loop),
      z + radius * Math.sin(angle),
    ] as const;
  });
}

/** A place on a smooth way through stops. */
export function through(stops: readonly Vec3[], u: number): Vec3 {
  const last = stops.length - 1;
  const i = Math.min(last - 1, Math.floor(u * last));
  const f = u * last - i;
  const stop = (k: number) => stops[Math.max(0, Math.min(last, k))] as Vec3;
  const [p, a, b, q] = [stop(i - 1), stop(i), stop(i + 1), stop(i + 2)];
  const mix = (k: 0 | 1 | 2) =>
    0.5 *
    (2 * a[k] +
      (b[k] - p[k]) * f +
      (2 * p[k] - 5 * a[k] + 4 * b[k] - q[k]) * f * f +
      (3 * a[k] - p[k] - 3 * b[k] + q[k]) * f ** 3);
  return [mix(0), mix(1), mix(2)];
}
