import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt, onGround } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

type Place = readonly [x: number, y: number];

interface Ways {
  readonly from: Place;
  readonly to: readonly Place[];
  /** A light's size in half pictures, how far apart they set out, how much their ways bend, how wide trails and prints are. */
  readonly size: number;
  readonly apart: number;
  readonly bend: number;
  readonly trail: number;
  readonly print: number;
}

/** In a picture with a pod in favor and room on the right: whence all set out, and where each is going. */
const NEAR: Ways = {
  from: [0.5, -1.06],
  size: 0.03,
  apart: 0.75,
  bend: 0.45,
  trail: 0.07,
  print: 0.075,
  to: [
    [0.3, -0.3],
    [0.72, -0.2],
    [1.12, -0.34],
    [1.55, -0.2],
    [0.5, -0.1],
    [0.93, -0.08],
    [1.32, -0.1],
    [1.7, -0.44],
    [0.06, -0.14],
    [1.62, -0.04],
  ],
};
/** In a picture of the whole square: from its near rim out over the stone. */
const WIDE: Ways = {
  from: [0.34, -0.56],
  size: 0.044,
  apart: 0.2,
  bend: 1,
  trail: 0.2,
  print: 0.045,
  to: [
    [1.05, -0.28],
    [0.98, -0.94],
    [1.66, -0.5],
    [1.3, -0.72],
    [-0.2, -0.96],
    [1.62, -0.1],
    [0.42, -0.95],
    [1.6, -0.9],
    [1.22, 0.04],
    [-1.1, -0.94],
  ],
};
/** How far each has come, how its way bends, and its own light. */
const WALKERS: readonly (readonly [done: number, bow: number, nm: number])[] = [
  [0.93, 0.1, 585],
  [0.9, -0.08, 602],
  [0.96, -0.1, 560],
  [0.92, -0.12, 520],
  [0.86, 0.1, 480],
  [0.78, 0.12, 615],
  [0.8, -0.12, 575],
  [0.94, 0.06, 495],
  [0.7, -0.16, 590],
  [0.84, 0.12, 566],
];
const STEPS = 19;

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
  const ways = view.radius === null ? WIDE : NEAR;
  for (const [i, [done, bent, color]] of WALKERS.entries()) {
    const to = ways.to[i] ?? ways.from;
    const from = place([ways.from[0] + ways.apart * (to[0] - 0.9), ways.from[1]]);
    const end = place(to);
    const bow = bent * ways.bend;
    const way = Array.from({ length: 4 * STEPS + 1 }, (_, i) => wayAt(from, end, bow, i / (4 * STEPS)));
    const size = Math.max(0.2, ways.size * halfAt(view, end));
    const seed = random();
    const over = way.map(([x, y, z]) => [x, y + 0.04 + 0.2 * ways.trail * size, z] as const);
    addCourse(trails, over, {
      color,
      bright: 1,
      seed,
      kind: done,
      wide: [0.6 * ways.trail * size, ways.trail * size],
    });
    for (let step = 1; step <= STEPS; step++) {
      const u = (step / STEPS) ** 1.6;
      const print = {
        at: wayAt(from, end, bow, u),
        next: wayAt(from, end, bow, u + 0.01),
        left: step % 2 ? 1 : -1,
      };
      const long = ways.print * Math.sqrt(halfAt(view, print.at) * halfAt(view, from));
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
      at[1] + 0.03 + 0.06 * long,
      at[2] - dx * across + dz * long * 2 * (v - 0.5),
    ];
  };
  addCloth(pile, { across: 1, deep: 1, at: spot, nature });
}
