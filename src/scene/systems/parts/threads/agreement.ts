import type { Vec3 } from '../../../../core/formations/plan.ts';
import { add, lengthOf, mix, subtract } from '../../../camera/vec.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, arcOf, type LinePile, linesOf } from '../../lines.ts';
import type { SeenPod, Setting } from '../../setting.ts';
import { laidFor, linksOf, placesOf, podsAbout } from '../../strands.ts';
import type { View } from '../../views.ts';

const ACCORD = 537;
const UP: Vec3 = [0, 1, 0];
/** Of half a picture: a wave's length, its height, and how far its twin is. */
const WAVE = { long: 0.18, high: 0.055, apart: 0.024 } as const;

/** Pods of the guild that keep one rhythm: twin waves run in every thread, the same rings stand about each pod. */
export function agreement(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  for (const view of placesOf(setting.views)) {
    const pods = podsAbout(setting, view, { most: 16, apart: 0.13, deep: 3, guild: setting.guild });
    const wide = 0.0052 * view.half;
    for (const { at, radius } of pods)
      for (let k = 1; k <= 3; k++) {
        const ring = arcOf(at, [view.right, UP], { radius: radius * (1 + 0.17 * k), steps: 40 });
        addCourse(pile, ring, {
          color: -1,
          bright: 1.6 / k,
          kind: laidFor(2, view),
          seed: k / 4,
          wide: [wide, wide],
        });
      }
    for (const [a, b] of linksOf(pods, view, {
      most: view.radius === null ? 0.35 : 1.1,
      hub: view.radius === null ? 0 : 5,
      each: 3,
    }))
      for (const side of [-1, 1])
        addCourse(pile, twin(view, a, b, side), {
          color: ACCORD,
          bright: 1,
          kind: laidFor(0, view),
          wide: [wide, wide],
        });
  }
  return [linesOf(pile)];
}

/** One of two equal waves from rim to rim. */
function twin({ half, right }: View, a: SeenPod, b: SeenPod, side: number): Vec3[] {
  const way = subtract(b.at, a.at);
  const far = lengthOf(way);
  const [x, y] = [way[0] * right[0] + way[2] * right[2], way[1]];
  const flat = Math.hypot(x, y) || 1;
  const off: Vec3 = [(-y / flat) * right[0], x / flat, (-y / flat) * right[2]];
  const [from, to] = [(1.2 * a.radius) / far, 1 - (1.2 * b.radius) / far];
  const waves = Math.max(2, Math.round(((to - from) * far) / (WAVE.long * half)));
  const steps = 9 * waves;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    const swell = Math.min(1, 6 * u, 6 - 6 * u);
    const high = swell * half * (WAVE.high * Math.sin(waves * 2 * Math.PI * u) + side * WAVE.apart);
    return add(mix(a.at, b.at, from + (to - from) * u), off, high);
  });
}
