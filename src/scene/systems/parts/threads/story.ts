import type { Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { ownOf, placeIn, podsInView, type SeenPod, type Setting } from '../../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../../sheets.ts';
import { placesOf, through } from '../../strands.ts';

/** Flat ribbons of writing that wind from pod to pod, across what is seen. */
export function story(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  for (const view of placesOf(setting.views)) {
    const pods = podsInView({ field: setting.field, views: [view] }, 8)
      .sort((a, b) => view.see(a.at).x - view.see(b.at).x)
      .filter(({ at }, i, all) => i === 0 || view.see(at).x - view.see((all[i - 1] as SeenPod).at).x > 0.22);
    for (let k = 0; k < 3; k++) {
      const stops = pods.map(({ at, radius }, i): Vec3 => {
        const over = ((i + k) % 2 ? 0.95 : -0.75) * radius * (1 - 0.25 * k);
        return [at[0], at[1] + over, at[2]];
      });
      const level = [0.5, 0, -0.45][k] ?? 0;
      const course = [placeIn(view, [-2.6, level, 0]), ...stops, placeIn(view, [2.6, level + 0.25, 0])];
      const wide = view.half * (0.1 - 0.018 * k);
      const at = (u: number, v: number): Vec3 => {
        const [x, y, z] = through(course, u);
        const turn = 0.9 * Math.sin(u * 13 + 2 * k);
        const [rise, lean] = [(2 * v - 1) * wide * Math.cos(turn), (2 * v - 1) * wide * Math.sin(turn)];
        const wind = 0.9 * wide * Math.sin(u * 21 + k);
        return [x + lean * view.toward[0], y + rise + wind, z + lean * view.toward[2]];
      };
      const color = k === 1 ? 570 : k === 2 ? 605 : 590;
      addCloth(pile, {
        across: 120,
        deep: 2,
        at,
        nature: [color, 1, ownOf(setting, k, 5), 26 + 6 * course.length],
      });
    }
  }
  return [sheetsOf(pile, { front: true })];
}
