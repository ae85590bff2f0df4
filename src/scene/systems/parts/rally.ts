import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import { placeIn, type Setting } from '../setting.ts';
import { addCloth, emptySheets, type SheetPile, sheetsOf } from '../sheets.ts';

/** Where it stands in a picture with a pod in favor (room on the right), and in one without: hall, rally, their ground and depth. */
const NEAR = { hall: 0.98, rally: 0.02, ground: -0.6, deep: -0.25, size: 0.82 } as const;
const WIDE = { hall: 0.72, rally: -0.72, ground: -0.7, deep: 0.58, size: 1 } as const;
const HALL = { wide: 0.66, high: 0.62, arches: 7 } as const;
const FRONT = { front: true };
const LAMP = 500;
const RIB = 583;
const FIRE = [598, 606, 614, 622, 628] as const;

type Stand = (x: number, y: number, z?: number) => Vec3;

/** A lit hall of arched ribs with ordered tiers of lights, and outside its wall a crowd with raised lights and banners. */
export function rally(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const near = view.radius !== null;
  const where = near ? NEAR : WIDE;
  const side = near ? view.room : 1;
  const stand =
    (middle: number): Stand =>
    (x, y, z = 0) =>
      placeIn(view, [side * (middle + x * where.size), where.ground + y * where.size, where.deep + z]);
  const pile: LinePile = [];
  const points: Point[] = [];
  const unit = view.half * where.size;
  hallRibs(pile, stand(where.hall), unit);
  hallTiers(points, stand(where.hall), unit);
  crowd(setting, { pile, points, stand: stand(where.rally), unit });
  const sheets = sheetsOf(cloths(stand(where.hall), stand(where.rally)), FRONT);
  return [sheets, linesOf(pile, FRONT), pointsOf(points, FRONT)];
}

function hallRibs(pile: LinePile, stand: Stand, unit: number): void {
  const { wide, high, arches } = HALL;
  const rib = (k: number, t: number): Vec3 => {
    const back = 1 - 0.62 * (k / (arches - 1)) ** 0.8;
    const x = -Math.cos(Math.PI * t);
    return stand(wide * back * x, 0.2 * (1 - back) + high * back * (1 - Math.abs(x) ** 2.6) ** 0.75);
  };
  for (let k = 0; k < arches; k++) {
    const course = Array.from({ length: 49 }, (_, i) => rib(k, i / 48));
    const w = unit * (k === 0 ? 0.006 : 0.0032);
    addCourse(pile, course, { color: RIB, bright: k === 0 ? 0.75 : 0.5 - 0.04 * k, kind: 0, wide: [w, w] });
  }
  for (let j = 1; j < 12; j++) {
    const course = Array.from({ length: arches }, (_, k) => rib(k, j / 12));
    addCourse(pile, course, { color: RIB, bright: 0.28, kind: 0, wide: [0.003 * unit, 0.002 * unit] });
  }
  for (const x of [-1.04, 1.04]) {
    const wall = [stand(wide * x, 0), stand(wide * x, high * 0.62)];
    addCourse(pile, wall, { color: RIB, bright: 0.8, kind: 0, wide: [0.011 * unit, 0.006 * unit] });
  }
}

/** Delegates in rows about a stage, as far apart as each other. */
function hallTiers(points: Point[], stand: Stand, unit: number): void {
  for (let row = 0; row < 8; row++) {
    const many = 13 + 5 * row;
    const out = 0.13 + (0.43 * row) / 7;
    for (let i = 0; i < many; i++) {
      const t = (Math.PI * (i + 0.5)) / many;
      const at = stand(out * Math.cos(t), 0.03 + 0.56 * out * Math.sin(t));
      points.push({ at, radius: 0.0115 * unit, nature: [LAMP, 0.75, row / 8, 0] });
    }
  }
  points.push({ at: stand(0, 0.045), radius: 0.035 * unit, nature: [RIB, 0.5, 0, 0] });
}

interface Rally {
  readonly pile: LinePile;
  readonly points: Point[];
  readonly stand: Stand;
  readonly unit: number;
}

function crowd({ random }: Setting, { pile, points, stand, unit }: Rally): void {
  for (let i = 0; i < 520; i++) {
    const deep = random();
    const across = 1.35 * (random() + random() - 1) * 0.62;
    const y = 0.17 * deep + 0.02 * random();
    const seed = random();
    const color = FIRE[i % FIRE.length] ?? 610;
    const size = unit * (0.016 - 0.006 * deep);
    const other = [across, unit, 0, 0] as const;
    points.push({ at: stand(across, y), radius: 1.5 * size, nature: [color, 0.33, seed, 1], other });
    if (i % 2) continue;
    const high = 0.07 + 0.09 * random();
    points.push({
      at: stand(across, y + high),
      radius: 1.15 * size,
      nature: [color - 14, 0.9, seed, 2],
      other,
    });
    const arm = [stand(across, y + 0.01), stand(across, y + high / 2), stand(across, y + high)];
    addCourse(pile, arm, {
      color,
      bright: 0.4,
      seed,
      kind: 1,
      other: across,
      wide: [0.0035 * unit, 0.002 * unit],
    });
  }
  for (const x of BANNERS) {
    const pole = [stand(x, 0.08), stand(x, 0.5 + 0.1 * Math.sin(9 * x))];
    addCourse(pile, pole, { color: 600, bright: 0.6, kind: 0, wide: [0.004 * unit, 0.003 * unit] });
  }
}

const BANNERS = [-0.68, -0.5, -0.3, -0.1, 0.12, 0.3, 0.48] as const;

/** The air in the hall, and the banners. */
function cloths(hall: Stand, rally: Stand): SheetPile {
  const pile = emptySheets();
  const { wide, high } = HALL;
  const air = (u: number, v: number) => hall(wide * (2 * u - 1), high * (v - 0.06), -0.01);
  addCloth(pile, { across: 1, deep: 1, at: air, nature: [RIB, 0.8, 0, 1] });
  for (const [i, x] of BANNERS.entries()) {
    const top = 0.5 + 0.1 * Math.sin(9 * x);
    const at = (u: number, v: number) => rally(x + 0.15 * u, top - 0.085 * v * (1 - 0.6 * u) - 0.03 * u);
    addCloth(pile, { across: 12, deep: 4, at, nature: [FIRE[i % FIRE.length] ?? 610, 0.8, i / 7, 0] });
  }
  return pile;
}
