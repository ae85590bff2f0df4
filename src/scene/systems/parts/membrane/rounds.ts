import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf } from '../../lines.ts';
import { pointsOf } from '../../points.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

/** Slow green, quick gold, a blue that stays awake, and what else there is: nanometers by pace. */
const PACES = [528, 584, 462, 612, 498] as const;
const RINGS = 3;
/** The heart's own color, nanometers. */
const HEART = 622;
/** A band's half width at least, in half pictures; as in the shader. */
const LEAST = 0.062;

/** Rings about a pod that take on the rhythm of who lies in it, the innermost first, on air that is dimmed for them. */
export function adapting(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const [view] = setting.views;
  const whole = podsInView(setting, 300).filter(({ at, radius }) => {
    const { x, y } = view.see(at);
    const size = view.sizeOf(...at, radius);
    return size > 0.075 && size < 0.4 && Math.abs(x) + size < 1.8 && Math.abs(y) + size < 1.05;
  });
  const pods = apartIn(view, whole, 24, 1.7, 0);
  for (const { pod, at, radius } of pods) {
    const seed = ownOf(setting, pod, 1);
    const color = PACES[Math.floor(seed * PACES.length)] ?? 528;
    const wide = 0.011 * radius;
    for (let ring = 0; ring < RINGS; ring++)
      addRound(pile, at, 144, {
        ...{ color, bright: 1.5 - 0.35 * ring, seed, kind: ring, other: radius, wide: [wide, wide] },
      });
  }
  const shades = pods.map(({ at, radius }) => ({ at, radius: 2.4 * radius, nature: [0, 0, 0, 0] as const }));
  return [pointsOf(shades, { front: true }), linesOf(pile, { front: true })];
}

/** A band about every pod that has room for one, with its heartbeat drawn on the front. */
export function bands(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const { field, views } = setting;
  const [first, ...rest] = views;
  const far = podsInView({ field, views: [first] }, 3000);
  const mixed = far.slice(80).sort((a, b) => ownOf(setting, a.pod, 5) - ownOf(setting, b.pod, 5));
  const near = podsInView({ field, views }, 24).filter(({ at, radius }) =>
    rest.some((view) => view.sizeOf(...at, radius) > 0.06),
  );
  const pods = new Set([...apartIn(first, [...far.slice(0, 80), ...mixed], 110, 1.3, LEAST), ...near]);
  for (const { pod, at, radius } of pods) {
    const wide = 0.035 * radius;
    addRound(pile, at, 90, {
      ...{ color: HEART, bright: 0.9, seed: ownOf(setting, pod, 1), other: radius, wide: [wide, wide] },
    });
  }
  return [linesOf(pile, { front: true })];
}

/** The first of some pods that stand clear of one another in a view, each so many radii wide and at least `least` half pictures. */
function apartIn(
  view: View,
  pods: readonly SeenPod[],
  most: number,
  radii: number,
  least: number,
): SeenPod[] {
  const kept: { pod: SeenPod; x: number; y: number; size: number }[] = [];
  for (const pod of pods) {
    if (kept.length >= most) break;
    const { x, y } = view.see(pod.at);
    const size = Math.max(radii * view.sizeOf(...pod.at, pod.radius), least);
    if (kept.every((other) => Math.hypot(x - other.x, 1.7 * (y - other.y)) > size + other.size))
      kept.push({ pod, x, y, size });
  }
  return kept.map(({ pod }) => pod);
}
