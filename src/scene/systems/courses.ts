import type { Vec3 } from '../../core/formations/plan.ts';
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
