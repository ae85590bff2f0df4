import type { Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, arcOf, type LinePile, linesOf } from '../../lines.ts';
import { ownOf, placeIn, type Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

type Two = readonly [number, number];

const UP: Vec3 = [0, 1, 0];
const HEX = 0.125;
/** The open place: how far aside, how high, how wide, half pictures. */
const OPEN = { x: 0.92, y: 0.06, radius: 0.52 } as const;

/** An even net of hexagons with rings for knots and one place left open: no knot is more than another. */
export function mesh(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const view = setting.views[0];
  for (let j = -6; j <= 6; j++) for (let i = -9; i <= 9; i++) addMesh(pile, setting, { view, i, j });
  return [linesOf(pile)];
}

interface Hexagon {
  readonly view: View;
  readonly i: number;
  readonly j: number;
}

/** Three sides and two knots of a hexagon, and the pulses on their way. */
function addMesh(pile: LinePile, setting: Setting, { view, i, j }: Hexagon): void {
  const { right, half, room, radius } = view;
  const to = ([x, y]: Two): Vec3 =>
    placeIn(view, [x, y, (radius ? -0.7 : 0.15) + 0.12 * Math.sin(2.1 * x + 1) * Math.cos(2.6 * y)]);
  const open = ([x, y]: Two) =>
    Math.hypot(x - OPEN.x * room, y - OPEN.y) < OPEN.radius || (radius !== null && Math.hypot(x, y) < 0.5);
  const seed = ownOf(setting, i + 40 + 100 * (j + 40), 3);
  const corner = (turn: number): Two => {
    const angle = (turn * Math.PI) / 3;
    const x = (i + (j % 2 ? 0.5 : 0)) * HEX * Math.sqrt(3) + HEX * Math.sin(angle);
    return [x, j * HEX * 1.5 + HEX * Math.cos(angle)];
  };
  const put = (points: readonly Vec3[], kind: number, wide: number, k = 0) => {
    const color =
      kind === 2 || kind === 4 ? Math.floor(setting.pack.guilds.length * ((seed * 7 + k * 0.37) % 1)) : -1;
    addCourse(pile, points, { color, bright: 1, seed: (seed + 0.31 * k) % 1, kind, wide: [wide, wide] });
  };
  for (let k = 0; k < 3; k++) {
    const [a, b] = [corner(k), corner(k + 1)];
    if (open(a) && open(b)) continue;
    const loose = open(a) || open(b);
    const middle: Two = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const [first, second] = loose ? [open(a) ? b : a, middle] : [a, b];
    put([to(first), to(second)], loose ? 3 : 0, 0.0034 * half, k);
    if (loose)
      put(
        [-0.02, 0.02].map((up) => to([middle[0], middle[1] + up])),
        4,
        0.02 * half,
        k,
      );
    if (!loose && (seed * 13 + k * 0.4) % 1 < 0.5) put([to(first), to(second)], 2, 0.02 * half, k);
  }
  for (const turn of [0, 1])
    if (!open(corner(turn)))
      put(arcOf(to(corner(turn)), [right, UP], { radius: 0.018 * half, steps: 10 }), 1, 0.0032 * half);
}
