import type { Drawing } from '../../drawing.ts';
import { OWN } from '../../lines.ts';
import { pointsOf } from '../../points.ts';
import { ownOf, placeIn, type Setting } from '../../setting.ts';

/** Where shells float, in half pictures toward the side with room; how large, and which world is in them. */
const SHELLS = [
  [-0.8, 0.58, 0.3, 1],
  [1.6, -0.26, 0.34, 2],
  [0.9, 0.2, 0.8, 0],
] as const;

/** Egg shells, their upper half lifted off a small lit world in the lower. */
export function shells(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const points = SHELLS.map(([x, y, size, world], i) => ({
    at: placeIn(view, [x * view.room, y, 0.2]),
    radius: size * view.half,
    nature: [OWN, 0.8, ownOf(setting, i, 1), world] as const,
  }));
  return [pointsOf(points, { front: true })];
}
