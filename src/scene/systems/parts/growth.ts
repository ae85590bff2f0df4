import shader from '../../../../shaders/parts/growth.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { unitOf } from '../../../core/random.ts';
import { add, mix, unit } from '../../camera/vec.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import { placeIn, type Setting } from '../setting.ts';
import { gardens } from './gardens.ts';

/** What grows: coral in time with the sleepers, gardens one for each. */
export const growth: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? coral)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { coral, gardens };

/** Where corals stand in the picture (x times the side with room), how tall, how often they fork, their color. */
const CORALS: readonly (readonly [x: number, z: number, tall: number, forks: number, color: number])[] = [
  [1.12, 0.05, 1.6, 6, OWN],
  [1.55, 0.2, 1.2, 6, 522],
  [0.42, 0.25, 0.6, 4, 538],
  [-1.0, -0.35, 0.9, 5, 510],
  [-1.5, 0.1, 1.0, 5, 532],
  [0.05, 0.45, 0.4, 4, 505],
];

/** A coral's growing ends are warm, nanometers. */
const POLYP = 602;

interface Bough {
  readonly from: Vec3;
  readonly way: Vec3;
  readonly long: number;
  readonly wide: number;
  readonly forks: number;
  /** How far from the root, as a part of the whole coral, at its start. */
  readonly reached: number;
  readonly key: number;
}

/** Corals of forking boughs beside the pod in favor, from under the picture, or smaller on the ground of a wide one. */
function coral({ views: [view], field, seed }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const polyps: Point[] = [];
  const near = view.radius !== null;
  const half = view.half * (near ? 1 : 0.36);
  CORALS.forEach(([x, z, tall, forks, color], i) => {
    const [fx, fy, fz] = placeIn(view, [x * view.room * (near ? 1 : 0.5), -1.22, z]);
    const from: Vec3 = [fx, near ? fy : field.ground, fz];
    const key = seed ^ (i * 0x9e37);
    const lean = 0.25 * (unitOf(key) - 0.5) - 0.1 * x * view.room;
    const way = unit(add(add([0, 1, 0], view.right, lean), view.toward, 0.1));
    const long = tall * half * 0.29;
    const wide = 0.023 * tall ** 0.5 * half;
    const bough = { from, way, long, wide, forks, reached: 0, key };
    const stock = { pile, polyps, color, whole: forks + 1, view };
    for (const k of [-1, 0, 1]) {
      const fan = unit(add(way, view.right, 0.62 * k));
      addBough({ ...bough, way: fan, key: key + k, long: long * (1 - 0.2 * k * k) }, stock);
    }
  });
  return [linesOf(pile), pointsOf(polyps)];
}

/** Where a bough is bent: parts of its length. */
const BENDS = [0, 0.25, 0.5, 0.75, 1] as const;

/** What all boughs of a coral share. */
interface Stock {
  readonly pile: LinePile;
  readonly polyps: Point[];
  readonly color: number;
  readonly whole: number;
  readonly view: Setting['views'][0];
}

function addBough(bough: Bough, stock: Stock): void {
  const { from, way, long, wide, forks, reached, key } = bough;
  const { pile, polyps, color, whole, view } = stock;
  const next = reached + 1 / whole;
  const mid = add(from, way, long * 0.5);
  const onward = unit(add(add(way, view.right, 1.2 * (unitOf(key, 1) - 0.5)), [0, 1, 0], 0.25));
  const to = add(mid, onward, long * 0.5);
  const thin = wide * 0.82;
  const [hue, bright] = forks === 0 ? [POLYP, 0.5] : [color, 0.6 + 0.4 * unitOf(key, 2)];
  const line = { color: hue, bright, seed: unitOf(color, whole), along: [reached, next] as const };
  const course = BENDS.map((u) => mix(mix(from, mid, u), mix(mid, to, u), u));
  addCourse(pile, course, { ...line, wide: [wide, thin] });
  if (forks === 0) {
    const seed = unitOf(key, 3);
    polyps.push({ at: to, radius: thin * (1.9 + 1.2 * seed), nature: [POLYP, 1, seed, next] });
    return;
  }
  const many = unitOf(key, 4) > 0.82 && forks > 2 ? 3 : unitOf(key, 5) > 0.86 ? 1 : 2;
  for (let k = 0; k < many; k++) {
    const side = many === 1 ? 0.3 * (unitOf(key, 6) - 0.5) : (k / (many - 1)) * 2 - 1;
    const aside = add(onward, view.right, side * (0.5 + 0.3 * unitOf(key, 7, k)));
    const turned = unit(add(aside, view.toward, 0.6 * (unitOf(key, 8, k) - 0.5)));
    const length = long * (0.72 + 0.2 * unitOf(key, 9, k));
    const own = { way: turned, long: length, key: key * 3 + k * 7 + 1 };
    addBough({ ...own, from: to, wide: thin, forks: forks - 1, reached: next }, stock);
  }
}
