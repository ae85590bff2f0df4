import shader from '../../../../shaders/parts/signs.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { addPanel } from '../panels.ts';
import { type Point, pointsOf } from '../points.ts';
import { ownOf, placeIn, podsInView, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

/** Written light: rivers of glyphs, a page with signatures, price tags. */
export const signs: Making = {
  later: { tags: 0.12 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? tags)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { stream, charter, tags };

/** Rows of signs: a loose fan on the left, a wall of even rows on the right. */
function stream({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const at = (u: number, v: number): Vec3 => {
    const loose = (1 - Math.min(1, u / 0.55)) ** 1.6;
    const wave = loose * (0.16 * Math.sin(u * 9 + v * 2.4) + 0.5 * (0.5 - v));
    return placeIn(view, [-1.75 + 3.5 * u, (0.5 - v) * 1.45 + wave, 0.3 - 0.2 * u]);
  };
  addCloth(pile, { across: 80, deep: 18, at, nature: [OWN, 1, 0.5, 0] });
  return [sheetsOf(pile, { front: true })];
}

/** Wavelengths of ink. */
const INKS = [455, 590, 508, 630, 478, 560, 610, 492] as const;
const ROWS = 9;

/** A page that stands in the air, and signatures on its lines. */
function charter(setting: Setting): readonly Drawing[] {
  const {
    views: [view],
    field,
    random,
  } = setting;
  const page = emptySheets();
  const pile: LinePile = [];
  const foot = Math.max(-0.82, Math.min(0.1, (field.ground - view.at[1]) / view.half + 0.03));
  const [middle, wide, high, up] = [0.72 * view.room, 0.74, (0.8 - foot) / 2, (0.8 + foot) / 2];
  const curl = (v: number) => 0.12 * (2 * v - 1) ** 4;
  addPanel(page, view, {
    middle: [middle, up, 0.2],
    size: [wide, high],
    cells: 24,
    bow: (_, v) => curl(v),
    nature: [OWN, 1, 0.5, wide / high],
  });
  for (let i = 0; i < 2 * ROWS; i++) {
    const row = Math.floor(i / 2);
    const from = 0.1 + 0.43 * (i % 2) + 0.06 * random();
    const [long, slant, tall] = [
      0.24 + 0.1 * random(),
      0.4 + 0.5 * random(),
      high * (0.022 + 0.01 * random()),
    ];
    const v = 0.36 + (0.56 * row) / (ROWS - 1);
    const [p, q] = [6 + 9 * random(), 2 + 4 * random()];
    const points = Array.from({ length: 81 }, (_, k): Vec3 => {
      const s = k / 80;
      const big = 1 + 1.5 * Math.exp(-s * 7) - 0.4 * s;
      const y =
        tall * big * (Math.sin(s * p * 6.28) + 0.4 * Math.sin(s * q * 6.28 + 1)) * Math.min(1, 9 * (1 - s));
      const x = from + long * s + 0.013 * big * Math.cos(s * p * 6.28) + slant * y * 0.5;
      return placeIn(view, [middle + (2 * x - 1) * wide, up + (1 - 2 * v) * high + y + 0.02, 0.22 + curl(v)]);
    });
    const thin = view.half * 0.006;
    const color = INKS[(i * 3 + Math.floor(random() * 3)) % INKS.length] ?? 508;
    addCourse(pile, points, { color, bright: 3.2, seed: i / (2 * ROWS), wide: [thin * 1.5, thin * 0.7] });
  }
  return [sheetsOf(page, { front: true }), linesOf(pile, { front: true })];
}

/** A tag above each pod, the larger before those that would lie under them. */
function tags(setting: Setting): readonly Drawing[] {
  const {
    views: [view],
  } = setting;
  const kept: { x: number; y: number; wide: number }[] = [];
  const points: Point[] = [];
  for (const { pod, at, radius } of podsInView(setting, 500)) {
    const { x, y, depth } = view.see(at);
    const tan = view.half / Math.max(view.see(view.at).depth, 0.1);
    const size = Math.max(1.7 * radius, 0.05 * tan * Math.max(depth, 1));
    const wide = size / (tan * Math.max(depth, 1));
    if (points.length >= 90) break;
    if (
      depth > 1 &&
      kept.some((k) => Math.abs(k.x - x) < k.wide + wide && Math.abs(k.y - y) < 0.55 * (k.wide + wide))
    )
      continue;
    kept.push({ x, y, wide });
    const [own, lean] = [ownOf(setting, pod, 3), ownOf(setting, pod, 4)];
    points.push({ at, radius: size, nature: [OWN, 1, own, 0], other: [radius, lean, 0, 0] });
  }
  return [pointsOf(points, { front: true })];
}
