import type { Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { addPanel } from '../../panels.ts';
import { ownOf, placeIn, type Setting } from '../../setting.ts';
import { emptySheets, sheetsOf } from '../../sheets.ts';
import { placesOf } from '../../strands.ts';
import type { View } from '../../views.ts';

/** Side of a cell, half pictures. */
const SIDE = 0.2;

/** Hexagons side by side, each with the light of an hour of its own; in a wide picture they lie about its middle. */
export function hours(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const [first] = setting.views;
  for (const view of placesOf(setting.views)) {
    const near = view.radius !== null;
    for (let j = -3; j <= 3; j++) {
      for (let i = -6; i <= 6; i++) {
        const [x, y] = [(i + (j % 2 ? 0.5 : 0)) * SIDE * Math.sqrt(3), j * SIDE * 1.5];
        if (near && (Math.hypot(x, y) < 0.55 || x * view.room < -0.1)) continue;
        if (!near && Math.hypot(x, y * 1.3) > 0.75) continue;
        if (view !== first && near && inside(first, placeIn(view, [x, y, 0]))) continue;
        const seed = ownOf(setting, i + 20 + 50 * (j + 20), 2);
        const hour = (0.09 * i + 0.21 * j + 0.3 * seed + 4) % 1;
        addPanel(pile, view, {
          middle: [x, y, near ? -0.3 - 0.1 * seed : 0.4],
          size: [SIDE, SIDE],
          nature: [-1, SIDE * view.half, hour, near ? 1 : 0.7],
        });
      }
    }
  }
  return [sheetsOf(pile)];
}

/** Whether a near view's picture shows a place. */
function inside({ see, radius }: View, place: Vec3): boolean {
  const { x, y, depth } = see(place);
  return radius !== null && depth > 0 && Math.abs(x) < 2 && Math.abs(y) < 1.2;
}
