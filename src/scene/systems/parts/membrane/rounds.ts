import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf } from '../../lines.ts';
import { halfAt } from '../../onGround.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

/** Slow green, quick gold, a blue that stays awake, and what else there is: nanometers by pace. */
const PACES = [528, 584, 462, 610, 496] as const;
const RINGS = 5;
/** The heart's own color, nanometers. */
const HEART = 624;

/** Rings about a pod that take on the rhythm of who lies in it, the innermost first. */
export function adapting(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  for (const { pod, at, radius } of apartIn(setting, 30, (seen) => 1.9 * seen.radius)) {
    const seed = ownOf(setting, pod, 1);
    const color = PACES[Math.floor(seed * PACES.length)] ?? 528;
    const wide = 0.014 * radius;
    for (let ring = 0; ring < RINGS; ring++)
      addRound(pile, at, 96, {
        ...{ color, bright: 0.85 - 0.13 * ring, seed, kind: ring, other: radius, wide: [wide, wide] },
      });
  }
  return [linesOf(pile, { front: true })];
}

/** A band about every pod that has room for one, with its heartbeat drawn on the front. */
export function bands(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const [view] = setting.views;
  const sizeOf = ({ at, radius }: SeenPod) => Math.max(1.3 * radius, 0.05 * halfAt(view, at));
  for (const seen of apartIn(setting, 120, sizeOf)) {
    const size = sizeOf(seen);
    const wide = 0.03 * size;
    addRound(pile, seen.at, 96, {
      ...{ color: HEART, bright: 0.9, seed: ownOf(setting, seen.pod, 1), other: size, wide: [wide, wide] },
    });
  }
  return [linesOf(pile, { front: true })];
}

/** Pods in view, the largest first, that stand clear of one another in the view that sees them. */
function apartIn(setting: Setting, most: number, sizeOf: (pod: SeenPod) => number): SeenPod[] {
  const kept: SeenPod[] = [];
  const clear = (view: View, a: SeenPod, b: SeenPod) => {
    const [p, q] = [view.see(a.at), view.see(b.at)];
    const room = sizeOf(a) / halfAt(view, a.at) + sizeOf(b) / halfAt(view, b.at);
    return Math.hypot(p.x - q.x, 1.6 * (p.y - q.y)) > 0.95 * room;
  };
  for (const pod of podsInView(setting, 1500)) {
    if (kept.length >= most) break;
    if (kept.every((other) => clear(setting.views[0], pod, other))) kept.push(pod);
  }
  return kept;
}
