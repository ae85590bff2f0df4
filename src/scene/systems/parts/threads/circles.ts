import type { Vec3 } from '../../../../core/formations/plan.ts';
import { CIRCLES, RINGS } from '../../../../core/formations/square.ts';
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
    const pods = podsInView({ field: setting.field, views: [view] }, 6);
    pods.forEach(({ at, radius }, i) => {
      for (let row = 0; row < 3; row++)
        put(
          stitches([at[0], at[1] - radius * (0.75 - 0.24 * row), at[2]], radius * 1.3, 0.26 * radius, 26),
          0.016 * radius,
          row / 3,
        );
      const next = pods[(i + 1) % pods.length] as SeenPod;
      put(wave(at, next.at, 0.15 * radius, 40), 0.016 * radius, 0.5);
    });
  }
  for (const [x, z] of CIRCLES)
    for (const [row, radius] of RINGS.entries())
      put(stitches([x, 0.5, z], radius, 0.7, 10 + 8 * row), 0.05, row / 3);
  return [linesOf(pile)];
}
