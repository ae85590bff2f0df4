import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt, onGround } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

type Place = readonly [x: number, y: number];

/** In a picture with room on the right: whence all set out, where each is going, how far it is, and its own light. */
const FROM: Place = [0.62, 0.02];
const WALKERS: readonly (readonly [to: Place, bow: number, done: number, nm: number])[] = [
  [[0.02, -0.72], 0.1, 0.93, 585],
  [[0.72, -0.8], -0.08, 0.9, 602],
  [[1.42, -0.74], -0.1, 0.96, 560],
  [[1.62, -0.34], -0.12, 0.92, 520],
  [[-0.36, -0.8], 0.1, 0.7, 480],
  [[1.1, -0.5], 0.12, 0.72, 615],
  [[0.4, -0.44], -0.12, 0.74, 575],
  [[1.7, -0.17], 0.06, 0.94, 495],
  [[0.95, -0.3], -0.16, 0.62, 590],
  [[-1.3, -0.72], 0.12, 0.8, 566],
];
const STEPS = 26;

/** Single lights on their ways over the plaza, and the prints that stay lit behind each. */
export function walk({ views, field, random }: Setting): readonly Drawing[] {
  const [view] = views;
  const side = view.radius === null ? 1 : view.room;
  const trails: LinePile = [];
  const prints = emptySheets();
  const lights: Point[] = [];
  const place = ([x, y]: Place): Vec3 => {
    const [px, , pz] = onGround(view, [x * side, y]);
    return [px, field.floorAt(px, pz), pz];
  };
  const from = place(FROM);
  for (const [to, bow, done, color] of WALKERS) {
    const end = place(to);
    const way = Array.from({ length: 4 * STEPS + 1 }, (_, i) => wayAt(from, end, bow, i / (4 * STEPS)));
    const size = Math.max(0.2, 0.034 * halfAt(view, end));
    const seed = random();
    const over = way.map(([x, y, z]) => [x, y + 0.05, z] as const);
    addCourse(trails, over, { color, bright: 1, seed, kind: done, wide: [0.05 * size, 0.13 * size] });
    for (let step = 1; step <= STEPS; step++) {
      const u = step / STEPS;
      const print = {
        at: wayAt(from, end, bow, u),
        next: wayAt(from, end, bow, u + 0.01),
        left: step % 2 ? 1 : -1,
      };
      const long = Math.max(0.14, 0.03 * halfAt(view, print.at));
      addPrint(prints, print, long, [color, u, seed, done]);
    }
    lights.push({
      at: from,
      radius: 1.8 * size,
      nature: [color, size, seed, done],
      other: [end[0], end[1], end[2], bow],
    });
  }
  return [linesOf(trails), sheetsOf(prints), pointsOf(lights)];
}

/** The shader has the same bend. */
function wayAt(a: Vec3, b: Vec3, bow: number, u: number): Vec3 {
  const aside = 4 * bow * u * (1 - u);
  return [
    a[0] + (b[0] - a[0]) * u - (b[2] - a[2]) * aside,
    a[1] + (b[1] - a[1]) * u,
    a[2] + (b[2] - a[2]) * u + (b[0] - a[0]) * aside,
  ];
}

interface Print {
  readonly at: Vec3;
  readonly next: Vec3;
  readonly left: number;
}

function addPrint(
  pile: ReturnType<typeof emptySheets>,
  { at, next, left }: Print,
  long: number,
  nature: readonly [number, number, number, number],
): void {
  const far = Math.hypot(next[0] - at[0], next[2] - at[2]) || 1;
  const [dx, dz] = [(next[0] - at[0]) / far, (next[2] - at[2]) / far];
  const spot = (u: number, v: number): Vec3 => {
    const across = long * (0.62 * left + 0.8 * (u - 0.5));
    return [
      at[0] + dz * across + dx * long * 2 * (v - 0.5),
      at[1] + 0.04,
      at[2] - dx * across + dz * long * 2 * (v - 0.5),
    ];
  };
  addCloth(pile, { across: 1, deep: 1, at: spot, nature });
}
