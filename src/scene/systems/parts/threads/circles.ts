import { CIRCLES, RINGS } from '../../../../core/formations/bowls.ts';
import { distance, type Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../../lines.ts';
import { podsInView, type SeenPod, type Setting } from '../../setting.ts';
import { placesOf, stitches, wave } from '../../strands.ts';

const YARN = 588;

/** Rings of stitches, loop through loop, about sleepers, and about each of Luna's circles; yarn goes from ring to ring. */
export function circles(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const put = (points: readonly Vec3[], wide: number, seed: number) =>
    addCourse(pile, points, { color: YARN, bright: 1.15, seed, wide: [wide, wide] });
  for (const view of placesOf(setting.views)) {
    if (view.radius === null) continue;
    const pods = inCircle(podsInView({ field: setting.field, views: [view] }, 6));
    pods.forEach(({ at, radius }, i) => {
      for (let row = 0; row < 2; row++)
        put(
          stitches([at[0], at[1] - radius * (0.82 - 0.2 * row), at[2]], radius * 1.15, 0.22 * radius, 30),
          0.014 * radius,
          row / 3,
        );
      const next = pods[(i + 1) % pods.length] as SeenPod;
      const stitch = 0.24 * radius;
      const count = Math.max(4, Math.round(distance(at, next.at) / (2.2 * stitch)));
      for (const side of [-1, 1])
        put(wave(at, next.at, side * stitch, 14 * count, count), 0.02 * radius, 0.5);
    });
  }
  for (const [x, z] of CIRCLES)
    for (const [row, radius] of RINGS.entries())
      put(stitches([x, 0.5, z], radius, 0.7, 10 + 8 * row), 0.05, row / 3);
  return [linesOf(pile)];
}

/** Pods in order about their middle. */
function inCircle(pods: readonly SeenPod[]): SeenPod[] {
  const middle = (k: 0 | 2) => pods.reduce((sum, { at }) => sum + at[k], 0) / (pods.length || 1);
  const [x, z] = [middle(0), middle(2)];
  const turn = ({ at }: SeenPod) => Math.atan2(at[2] - z, at[0] - x);
  return [...pods].sort((a, b) => turn(a) - turn(b));
}
