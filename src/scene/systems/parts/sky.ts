import shader from '../../../../shaders/parts/sky.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { unitOf } from '../../../core/random.ts';
import { TAU } from '../../../core/units.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { placeIn, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';
import type { View } from '../views.ts';

/** Skies: a night painted stroke by stroke, ribbons of glass drawn over the sleepers. */
export const sky: Making = {
  later: { painted: 0.25, glass: 0.4 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? painted)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { painted, glass };

/** The canvas is a sphere, so many meters about the eye; a unit of it is so many radians. */
const CANVAS = 300;
const UNIT = 0.384;
/** What the strokes turn about, in units of the canvas: x, y, how far, which way, how bright its heart. */
const SWIRLS: readonly (readonly [x: number, y: number, radius: number, way: number, star: number])[] = [
  [-0.42, 0.42, 0.36, 1, 0],
  [0.36, 0.14, 0.26, -1, 0],
  [1.28, 0.62, 0.33, 1, 1.6],
  [-1.45, 0.72, 0.17, 1, 1],
  [-0.98, 0.16, 0.13, -1, 0.8],
  [-1.1, 1.05, 0.14, 1, 0.8],
  [0.12, 0.82, 0.16, 1, 1],
  [0.72, 0.5, 0.12, -1, 0.8],
  [0.92, -0.06, 0.11, 1, 0.7],
  [-1.62, -0.12, 0.12, 1, 0.7],
  [1.66, 0.02, 0.15, -1, 0.9],
  [-2.2, 0.5, 0.2, 1, 1],
  [2.3, 0.5, 0.2, -1, 1],
  [0.5, 1.4, 0.2, 1, 1],
  [-0.5, 1.6, 0.2, -1, 1],
];
/** The gap in the lace is left unpainted: x, y, and how far across and up. */
const GAP = [-0.04, -0.16, 0.085, 0.23] as const;
const STROKES = 2700;
const STEPS = 3;

/** Brush strokes that run with the night's wind and about its stars, on a wash of dark blue; a crescent of a moon. */
function painted({ views: [view], seed }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  for (let i = 0; i < STROKES; i++) addStroke(pile, view, seed ^ i);
  const sheets = emptySheets();
  const wash = (u: number, v: number) => onCanvas(view, 6.4 * u - 3.2, 2.9 * v - 0.55);
  addCloth(sheets, { across: 24, deep: 12, at: wash, nature: [462, 1, 0, 0] });
  const [x, y] = SWIRLS[2] ?? [0, 0];
  const moon = (u: number, v: number) => onCanvas(view, x + 0.4 * (u - 0.5), y + 0.4 * (v - 0.5));
  addCloth(sheets, { across: 2, deep: 2, at: moon, nature: [574, 1, 0, 1] });
  return [sheetsOf(sheets), linesOf(pile)];
}

function onCanvas({ pose, right, toward }: View, x: number, y: number): Vec3 {
  const [a, e] = [x * UNIT, y * UNIT + 0.09];
  const [c, s] = [Math.cos(e) * Math.cos(a), Math.cos(e) * Math.sin(a)];
  return [
    pose.eye[0] + CANVAS * (s * right[0] - c * toward[0]),
    CANVAS * Math.sin(e),
    pose.eye[2] + CANVAS * (s * right[2] - c * toward[2]),
  ];
}

/** Where a stroke begins: anywhere, every sixth about a star. */
function placeOf(key: number): [number, number] {
  const [u, v] = [unitOf(key, 1), unitOf(key, 2)];
  const [x, y, radius, , star] = SWIRLS[2 + Math.floor(11 * unitOf(key, 10))] ?? [0, 0, 0, 0, 0];
  if (star === 0 || unitOf(key, 11) > 0.17) return [4.8 * u - 2.4, 1.9 * v ** 1.25 - 0.5];
  const out = 1.15 * radius * Math.sqrt(u);
  return [x + out * Math.cos(TAU * v), y + out * Math.sin(TAU * v)];
}

function addStroke(pile: LinePile, view: View, key: number): void {
  let [x, y] = placeOf(key);
  const { star, swirl, near } = windAt(x, y);
  const long = 0.08 + 0.2 * unitOf(key, 3) * (1 - 0.7 * near);
  const points: Vec3[] = [];
  let inGap = false;
  const order = 0.5 + x / 6 + 0.1 * unitOf(key, 8);
  const bright = 0.3 + 0.5 * unitOf(key, 5) ** 3 + 0.8 * swirl * unitOf(key, 6) + 0.9 * star;
  const low = Math.min(1, Math.max(0.12, (y + 0.5) / 0.3));
  for (let k = 0; k <= STEPS; k++) {
    points.push(onCanvas(view, x, y));
    const { way } = windAt(x, y);
    inGap ||= Math.hypot((x - GAP[0]) / GAP[2], (y - GAP[1]) / GAP[3]) < 1;
    x += (way[0] * long) / STEPS;
    y += (way[1] * long) / STEPS;
  }
  if (inGap) return;
  const color = hueOf(star, swirl, unitOf(key, 4));
  const wide = CANVAS * UNIT * (0.008 + 0.012 * unitOf(key, 7)) * (1 - 0.45 * near);
  addCourse(pile, points, {
    color,
    bright: bright * low,
    seed: unitOf(key, 9),
    kind: order,
    wide: [wide, wide * 0.7],
  });
}

/** Nanometers of a stroke: amber at a star, green about it, paler blue in a swirl. */
function hueOf(star: number, swirl: number, pick: number): number {
  if (star > 0.28) return 562 + 16 * pick;
  if (star > 0.09) return 500 + 40 * pick;
  return swirl > 0.35 ? 470 + 26 * pick : 448 + 30 * pick;
}

interface Wind {
  readonly way: readonly [number, number];
  /** How much of a swirl, of a star's light, of any of both is here. */
  readonly swirl: number;
  readonly star: number;
  readonly near: number;
}

function windAt(x: number, y: number): Wind {
  const lean = 0.35 * Math.sin(1.7 * x + 2.3 * y) + 0.3 * Math.sin(3.1 * x - 1.4 * y + 1);
  let [wx, wy, swirl, star] = [Math.cos(lean) * 0.35, Math.sin(lean) * 0.35, 0, 0];
  for (const [cx, cy, radius, turn, light] of SWIRLS) {
    const [dx, dy] = [x - cx, y - cy];
    const far = Math.hypot(dx, dy) + 1e-3;
    if (far > 2.2 * radius) continue;
    const part = Math.exp(-((far / radius) ** 2));
    wx += (3 * part * turn * -dy) / far;
    wy += (3 * part * turn * dx) / far;
    if (light > 0)
      star +=
        light * Math.exp(-((far / (0.42 * radius)) ** 2)) +
        0.25 * light * Math.exp(-(((far - 0.8 * radius) / (0.16 * radius)) ** 2));
    else swirl += part * (0.5 + 0.5 * Math.cos((far / radius) * 12));
  }
  const long = Math.hypot(wx, wy) || 1;
  return { way: [wx / long, wy / long], swirl, star, near: Math.min(1, 1.4 * (swirl + star)) };
}

/** Ribbons of glass: how they rise across the picture, how wide, how they turn over, what their film is. */
const RIBBONS: readonly (readonly [
  low: number,
  high: number,
  z: number,
  wide: number,
  turns: number,
  hue: number,
])[] = [
  [-0.15, 0.78, -0.2, 0.17, 1.1, 0.1],
  [0.05, 0.5, 0.25, 0.12, 1.6, 0.45],
  [0.2, 0.62, -0.75, 0.2, 0.9, 0.75],
  [-0.3, 0.42, 0.55, 0.07, 2.2, 0.3],
  [0.34, 0.4, -1.3, 0.22, 0.7, 0.6],
];

/** Wide ribbons of clear glass that arch over the picture from side to side and turn over as they go. */
function glass({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  RIBBONS.forEach(([low, high, z, wide, turns, hue], i) => {
    const side = i % 2 === 0 ? 1 : -1;
    const at = (u: number, v: number): Vec3 => {
      const bend = 6.28 * (u * turns + hue);
      const out = (v - 0.5) * wide * (0.55 + 0.6 * Math.sin(Math.PI * u)) * 2;
      const x = side * (4.6 * u - 2.3) + 0.2 * Math.sin(bend);
      const y = low + (high - low) * Math.sin(Math.PI * u) ** 1.2 + 0.09 * Math.sin(9 * u + i);
      return placeIn(view, [
        x,
        y + out * Math.cos(0.7 * Math.sin(bend)),
        z + 0.35 * Math.sin(4 * u + hue * 9) + out * 1.3 * Math.sin(bend),
      ]);
    };
    addCloth(pile, { across: 120, deep: 6, at, nature: [OWN, 1, hue, i] });
  });
  return [sheetsOf(pile)];
}
