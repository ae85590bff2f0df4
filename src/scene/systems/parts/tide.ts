import deeds from '../../../../shaders/deeds.glsl?raw';
import shader from '../../../../shaders/parts/tide.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { TAU } from '../../../core/units.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import { ownOf, placeIn, podsInView, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

/** Fronts that change the pods they reach: one hue for all, two crowds at war, colors that run, a wave that sets free. */
export const tide: Making = {
  shader: deeds + shader,
  draw: (setting, kind) => (DRAWS[kind] ?? one)(setting),
  deeds: { one: 2, clash: 3, blend: 4, wave: 5 },
  alone: { wave: 0.25 },
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { one, clash, blend, wave };

/** A film of light over the ground; the shader lets the tide run in over it. */
function one({ views, field }: Setting): readonly Drawing[] {
  const [view] = views;
  const pile = emptySheets();
  const at = (u: number, v: number): Vec3 => {
    const [x, , z] = placeIn(view, [(u - 0.5) * 5, 0, (v - 0.5) * 4.4]);
    return [x, field.floorAt(x, z) + 1.5, z];
  };
  addCloth(pile, { across: 110, deep: 76, at, nature: [497, 1, 0, 0] });
  return [sheetsOf(pile)];
}

/** Meters along the line between the two crowds. */
const LONG = 160;
const SIDES = [
  [464, -1],
  [624, 1],
] as const;

/** Two crowds pressed against a jagged line, and what flies up where they meet. */
function clash(setting: Setting): readonly Drawing[] {
  const { views, field, random } = setting;
  const [{ right, toward }] = views;
  const place = (along: number, side: number): Vec3 => {
    const [a, b] = [0.92 * side - 0.39 * along, 0.39 * side + 0.92 * along];
    const [x, z] = [right[0] * a + toward[0] * b, right[2] * a + toward[2] * b];
    return [x, field.floorAt(x, z), z];
  };
  const points: Point[] = [];
  for (const [color, side] of SIDES) {
    for (let i = 0; i < 1500; i++) {
      const far = 1 + 44 * random() ** 2.2;
      const at = place((random() - 0.5) * LONG, side * far);
      const nature = [color + 8 * (random() - 0.5), 0.35 + 0.65 * random() ** 3, random(), 0] as const;
      points.push({ at, radius: 0.4 + 0.7 * random() ** 4, nature, other: [side, far, 0, 0] });
    }
  }
  for (let i = 0; i < 800; i++) {
    const at = place((random() - 0.5) * LONG, 0);
    const color = [590, 600, 480, 618][i % 4] ?? 600;
    const other = [12 * (random() - 0.5), 4 + 15 * random() ** 2, 0, 0] as const;
    points.push({ at, radius: 0.34 + 0.44 * random(), nature: [color, 0.9, random(), 1], other });
  }
  const pile: LinePile = [];
  for (let strand = 0; strand < 3; strand++) {
    const course = Array.from({ length: 241 }, (_, i) => place((i / 240 - 0.5) * LONG, 0));
    const wide = strand === 0 ? 0.42 : 0.16;
    addCourse(pile, course, { color: 594, bright: strand === 0 ? 1 : 0.6, seed: strand, wide: [wide, wide] });
  }
  return [linesOf(pile), pointsOf(points)];
}

/** Washes of color that hang about pods all over the picture and run into one another. */
function blend(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const points: Point[] = [];
  const taken: { x: number; y: number }[] = [];
  for (const { pod, at } of podsInView(setting, 900)) {
    const seen = view.see(at);
    if (points.length === 18) break;
    if (seen.depth < 1 || Math.abs(seen.x) > 1.7 || Math.abs(seen.y) > 0.95) continue;
    if (taken.some(({ x, y }) => Math.hypot(x - seen.x, y - seen.y) < 0.52)) continue;
    taken.push(seen);
    const radius = (0.34 + 0.2 * ownOf(setting, pod, 2)) * halfAt(view, at);
    points.push({ at, radius, nature: [500, 1, ownOf(setting, pod, 3), 0] });
  }
  return [pointsOf(points)];
}

/** A ring of strokes, each in a color of its own, and the pieces of the cold ring that it breaks. */
function wave({ views, random }: Setting): readonly Drawing[] {
  const [view] = views;
  const pile: LinePile = [];
  const ray = (angle: number, out: number): Vec3 =>
    placeIn(view, [out * Math.cos(angle), out * Math.sin(angle), 0]);
  const thin = 0.0022 * view.half;
  for (const [kind, many, wide] of WAVES) {
    for (let i = 0; i < many; i++) {
      const angle = (TAU * (i + 0.8 * random())) / many;
      const long = 0.08 + 0.5 * random() ** 2.5;
      const bend = 0.16 * (random() - 0.5);
      const course = Array.from({ length: 8 }, (_, k) =>
        ray(angle + bend * (1 - k / 7), 1 - long * (1 - k / 7)),
      );
      const color = 446 + 190 * ((Math.floor(i / 3) * 0.618) % 1);
      addCourse(pile, course, {
        color,
        bright: 0.9,
        seed: random(),
        kind,
        wide: [0.2 * wide * thin, wide * thin],
      });
    }
  }
  for (let i = 0; i < 24; i++) {
    const middle = (TAU * (i + 0.6 * random())) / 24;
    const half = 0.05 + 0.07 * random();
    const seed = random();
    for (const [ring, wide] of SHARD) {
      const course = Array.from({ length: 9 }, (_, k) => ray(middle + half * (k / 4 - 1), ring));
      addCourse(pile, course, {
        color: 458,
        bright: 0.9,
        seed,
        kind: 1,
        other: middle,
        wide: [wide * thin, wide * thin],
      });
    }
  }
  return [linesOf(pile)];
}

/** The ring near and far, and those that follow it: kind, number and width of their strokes. */
const WAVES = [
  [0, 520, 2.1],
  [2, 360, 12],
  [3, 260, 2.4],
  [4, 180, 2.4],
] as const;
/** Out and width of a shard's arcs. */
const SHARD = [
  [1.07, 1.3],
  [1.09, 0.8],
  [1.11, 0.8],
  [1.13, 1.3],
] as const;
