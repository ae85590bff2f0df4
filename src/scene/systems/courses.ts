import type { Vec3 } from '../../core/formations/plan.ts';

<<<<<<< HEAD

import { add, subtract, unit } from '../camera/vec.ts';
import type { Line, LinePile } from './lines.ts';
import type { View } from './views.ts';

/** Adds a line that its shader lays: every piece is given the one place `middle`, and how far along it begins and ends. */
export function addRound(pile: LinePile, middle: Vec3, steps: number, line: Line): void {
  const { wide, along = [0, 1], color, bright, seed = 0.5, kind = 0, other = 0 } = line;
  const at = (i: number) => along[0] + ((along[1] - along[0]) * i) / steps;
  for (let i = 0; i < steps; i++) {
    pile.push(...middle, wide[0], ...middle, wide[1]);
    pile.push(color, bright, seed, kind, at(i), at(i + 1), other, 1);
  }
}

/** The point seen at x, y in a view's picture (-1 to 1 up), so many of its half pictures nearer than what it is about. */
export function seenAt(view: View, [x, y, z]: Vec3): Vec3 {
  const { pose, right, half, at } = view;
  const ahead = unit(subtract(pose.look, pose.eye));
  const up: Vec3 = [
    right[1] * ahead[2] - right[2] * ahead[1],
    right[2] * ahead[0] - right[0] * ahead[2],
    right[0] * ahead[1] - right[1] * ahead[0],
  ];
  const middle = view.see(at).depth;
  const depth = middle - z * half;
  const unitSize = (half * depth) / middle;
  return add(add(add(pose.eye, ahead, depth), right, x * unitSize), up, y * unitSize);
}

/** A smooth line through points (Catmull and Rom 1974), in so many steps. */
export function through(points: readonly Vec3[], steps: number): Vec3[] {
  const last = points.length - 1;
  const point = (i: number) => points[Math.min(Math.max(i, 0), last)] as Vec3;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const at = (last * i) / steps;
    const k = Math.min(Math.floor(at), last - 1);
    const u = at - k;
    const [a, b, c, d] = [point(k - 1), point(k), point(k + 1), point(k + 2)];
    const on = (n: 0 | 1 | 2) =>
      b[n] +
      0.5 *
        u *
        (c[n] - a[n] + u * (2 * a[n] - 5 * b[n] + 4 * c[n] - d[n] + u * (3 * (b[n] - c[n]) + d[n] - a[n])));
    return [on(0), on(1), on(2)];
  });
}
=======

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
>>>>>>> h4
