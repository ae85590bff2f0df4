import type { Vec3 } from '../../../core/formations/plan.ts';
import { councils } from '../../../core/formations/valley.ts';
import { unitOf } from '../../../core/random.ts';
import { TAU } from '../../../core/units.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { ASPECT } from '../views.ts';

/** A garden: its middle, radius, what is its own, its color, and how deep it is nested in others. */
interface Garden {
  readonly at: Vec3;
  readonly radius: number;
  readonly key: number;
  readonly color: number;
  readonly depth: number;
}

/** Wavelengths of the gardens' plants, one after another. */
const COLORS = [478, 498, 515, 535, 562, 590, 612] as const;
const GOLDEN_ANGLE = 2.399963;

/** Gardens within gardens on the ground in view: hedges with a gate each, a plant in every middle, paths from gate to gate. */
export function gardens(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const blooms: Point[] = [];
  const ground = groundOf(setting);
  const greats = greatGardens(setting, ground);
  for (const great of greats) {
    addHedge(pile, blooms, great, ground);
    const inner = nested(great, ground);
    for (const garden of inner) {
      addHedge(pile, blooms, garden, ground);
      addHedge(
        pile,
        blooms,
        { ...garden, radius: garden.radius * 0.55, key: garden.key + 1, depth: 2 },
        ground,
      );
      addPlant(pile, blooms, garden);
      addPath(pile, garden.at, great.at, garden.color, ground);
    }
    const near = [...greats].sort((a, b) => apart(a, great) - apart(b, great)).slice(1, 3);
    for (const other of near)
      if (apart(other, great) < 70) addPath(pile, great.at, other.at, great.color, ground);
  }
  return [linesOf(pile), pointsOf(blooms)];
}

type Ground = (x: number, z: number) => Vec3;

function groundOf({ field }: Setting): Ground {
  return (x, z) => [x, Math.max(field.floorAt(x, z), field.ground) + 0.25, z];
}

function apart(a: Garden, b: Garden): number {
  return Math.hypot(a.at[0] - b.at[0], a.at[2] - b.at[2]);
}

/** Places of great gardens: on fairly level ground in the first view, or afloat, apart from each other and the councils. */
function greatGardens({ views: [view], field, seed }: Setting, ground: Ground): Garden[] {
  const found: Garden[] = [];
  for (let k = 0; k < 2500 && found.length < 15; k++) {
    const out = 100 * Math.sqrt(unitOf(seed, k, 1));
    const turn = TAU * unitOf(seed, k, 2);
    const [gx, gz] = [view.at[0] + out * Math.cos(turn), view.at[2] + 26 + out * Math.sin(turn)];
    const { x, y, depth } = view.see([gx, 3, gz]);
    const radius = 5.5 + depth * 0.06;
    const free = ({ x: cx, z: cz, radius: wide }: { x: number; z: number; radius: number }, near: number) =>
      Math.hypot(cx - gx, cz - gz) > near * (wide + radius);
    const seen = depth > 28 && Math.abs(x) < 0.8 * ASPECT && y > -0.78 && y < 0.08;
    if (!seen || !councils().every((one) => free(one, 0.88))) continue;
    if (!found.every(({ at, radius: wide }) => free({ x: at[0], z: at[2], radius: wide }, 1.1))) continue;
    const heights = [0, 1, -1].map((side) => field.floorAt(gx + side * radius, gz) - field.ground);
    const [here = 0, right = 0, left = 0] = heights;
    if (Math.max(here, right, left) - Math.max(0, Math.min(here, right, left)) > 0.45 * radius) continue;
    const color = COLORS[found.length % COLORS.length] ?? 500;
    found.push({ at: ground(gx, gz), radius, key: k * 31, color, depth: 0 });
  }
  return found;
}

/** The gardens in a great one: about its middle, none alike. */
function nested({ at, radius, key, color }: Garden, ground: Ground): Garden[] {
  const many = 3 + Math.floor(3 * unitOf(key, 3));
  return Array.from({ length: many }, (_, i) => {
    const turn = (i / many) * TAU + key;
    const [x, z] = [at[0] + radius * 0.6 * Math.cos(turn), at[2] + radius * 0.6 * Math.sin(turn)];
    const size = radius * (0.3 - 0.02 * many) * (1.05 + 0.3 * unitOf(key, i, 4));
    const own = color + (unitOf(key, i, 6) - 0.5) * 40;
    return { at: ground(x, z), radius: size, key: key + 7 * i + 1, color: Math.min(625, own), depth: 1 };
  });
}

/** A hedge: two lines along a loop with as many lobes as its key says, open at its gate, and small blooms on it. */
function addHedge(pile: LinePile, blooms: Point[], garden: Garden, ground: Ground): void {
  const { at, radius, key, color, depth } = garden;
  const steps = [44, 24, 16][depth] ?? 16;
  const lobes = 3 + Math.floor(4 * unitOf(key, 7));
  const gate = unitOf(key, 8);
  const high = [0.9, 0.7, 0.45][depth] ?? 0.5;
  const points = Array.from({ length: steps + 1 }, (_, i): Vec3 => {
    const turn = TAU * (gate + 0.035 + (0.93 * i) / steps);
    const out = radius * (1 + 0.07 * Math.cos(lobes * turn));
    const [x, z] = [at[0] + out * Math.cos(turn), at[2] + out * Math.sin(turn)];
    return depth === 0 ? ground(x, z) : [x, at[1], z];
  });
  const line = { color, bright: depth === 0 ? 0.7 : 0.9, seed: unitOf(key, 9), kind: 0 };
  for (const up of [0, high]) {
    const course = points.map(([x, y, z]): Vec3 => [x, y + up, z]);
    addCourse(pile, course, { ...line, wide: [0.09, 0.09] });
  }
  points.forEach(([x, y, z], i) => {
    if (depth > 0 && i % 2 > 0) return;
    const tall = high * (1.1 + 0.7 * unitOf(key, i, 10));
    const stem: Vec3[] = [
      [x, y, z],
      [x, y + tall, z],
    ];
    addCourse(pile, stem, { ...line, wide: [0.07, 0.03], along: [i / steps, i / steps] });
    blooms.push({
      at: [x, y + tall, z],
      radius: 0.16 + 0.12 * unitOf(key, i, 11),
      nature: [color, 0.8, line.seed, i / steps],
    });
  });
}

/** What a garden is grown round: boughs that arch outward from one stem, a light on each. */
function addPlant(pile: LinePile, blooms: Point[], { at, radius, key, color }: Garden): void {
  const tall = radius * (0.9 + 0.8 * unitOf(key, 12));
  const many = 6 + Math.floor(5 * unitOf(key, 13));
  for (let k = 0; k < many; k++) {
    const turn = k * GOLDEN_ANGLE;
    const out = radius * 0.42 * (0.5 + 0.7 * unitOf(key, k, 14));
    const points = Array.from({ length: 6 }, (_, i): Vec3 => {
      const u = i / 5;
      const rise = tall * (1.5 * u - 0.7 * u * u);
      return [at[0] + out * u * u * Math.cos(turn), at[1] + rise, at[2] + out * u * u * Math.sin(turn)];
    });
    const seed = unitOf(key, k, 15);
    addCourse(pile, points, { color, bright: 0.8, seed, kind: 1, wide: [0.13, 0.05] });
    blooms.push({ at: points[5] as Vec3, radius: 0.4 + 0.4 * seed, nature: [color, 1.1, seed, 0.8] });
  }
}

/** A path along the ground, that winds a little. */
function addPath(pile: LinePile, from: Vec3, to: Vec3, color: number, ground: Ground): void {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
  const bow = 0.16 * (unitOf(Math.round(from[0] * 9), Math.round(to[2] * 9)) - 0.5);
  const points = Array.from({ length: 11 }, (_, i) => {
    const u = i / 10;
    const aside = bow * Math.sin(TAU * u);
    return ground(from[0] + dx * u - dz * aside, from[2] + dz * u + dx * aside);
  });
  addCourse(pile, points, {
    color,
    bright: 0.6,
    seed: unitOf(Math.round(dx * 9)),
    kind: 2,
    wide: [0.3, 0.3],
  });
}
