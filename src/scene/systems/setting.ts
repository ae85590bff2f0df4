import type { Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { type Random, unitOf } from '../../core/random.ts';
import type { View } from './views.ts';

/** All that a part is built from: who is there, how its span is seen, whose it is. Everything is in meters of the world. */
export interface Setting {
  readonly pack: Pack;
  readonly field: PodField;
  /** One view a shot of the span, the first that in which it is shown. */
  readonly views: readonly [View, ...View[]];
  /** Index of the guild whose phase it follows. */
  readonly guild: number;
  readonly seed: number;
  readonly random: Random;
}

/** The point so many half pictures right of, above, and nearer than what the view is about. */
export function placeIn({ at, half, right, toward }: View, [x, y, z]: Vec3): Vec3 {
  return [
    at[0] + half * (x * right[0] + z * toward[0]),
    at[1] + half * y,
    at[2] + half * (x * right[2] + z * toward[2]),
  ];
}

/** A pod that is seen: its number, where, and its radius. */
export interface SeenPod {
  readonly pod: number;
  readonly at: Vec3;
  readonly radius: number;
}

/** Pods that are seen in any of the views, the largest in a picture first, at most `most`; of one guild if asked. */
export function podsInView(
  { field, views }: Pick<Setting, 'field' | 'views'>,
  most: number,
  guild: number | null = null,
): SeenPod[] {
  const found: { pod: number; size: number }[] = [];
  const { position, radius } = field;
  for (let pod = 0; pod < field.count; pod++) {
    if (guild !== null && field.guild[pod] !== guild) continue;
    const [x = 0, y = 0, z = 0] = [position[3 * pod], position[3 * pod + 1], position[3 * pod + 2]];
    let size = 0;
    for (const view of views) size = Math.max(size, view.sizeOf(x, y, z, radius[pod] ?? 0));
    if (size > 0) found.push({ pod, size });
  }
  found.sort((a, b) => b.size - a.size || a.pod - b.pod);
  return found.slice(0, most).map(({ pod }) => seenPod(field, pod));
}

export function seenPod({ position, radius }: PodField, pod: number): SeenPod {
  const at: Vec3 = [position[3 * pod] ?? 0, position[3 * pod + 1] ?? 0, position[3 * pod + 2] ?? 0];
  return { pod, at, radius: radius[pod] ?? 0 };
}

/** A number that is a pod's own, by index. */
export function ownOf({ seed }: Setting, pod: number, index: number): number {
  return unitOf(seed, pod, index);
}
