import { distance, type Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { type Point, pointsOf } from '../../points.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../../setting.ts';
import { nearest } from '../../strands.ts';

/** Two are joined that are no farther from one another than so many radii. */
const FAR = 7;
const PAIRS = 14;

/** Pods by two under one skin, with a soft neck between them in which light goes both ways. */
export function joined(setting: Setting): readonly Drawing[] {
  const pods = podsInView(setting, 60);
  const free = new Set(pods);
  const points: Point[] = [];
  for (const one of pods) {
    if (!free.has(one) || points.length >= PAIRS) continue;
    const other = nearest(one, [...free], 1)[0];
    if (!other || distance(one.at, other.at) > FAR * one.radius) continue;
    free.delete(one);
    free.delete(other);
    points.push(pairOf(setting, one, other));
  }
  return [pointsOf(points.reverse(), { front: true })];
}

function pairOf({ field, ...setting }: Setting, one: SeenPod, other: SeenPod): Point {
  const half = one.at.map((x, i) => ((other.at[i] ?? 0) - x) / 2) as unknown as Vec3;
  const at = one.at.map((x, i) => x + (half[i] ?? 0)) as unknown as Vec3;
  const radius = Math.hypot(...half) + 1.5 * Math.max(one.radius, other.radius);
  const seed = ownOf({ field, ...setting }, one.pod, 2);
  return {
    ...{ at, radius, other: [...half, radius] },
    nature: [field.guild[one.pod] ?? 0, other.radius, seed, one.radius],
  };
}
