import shader from '../../../../shaders/parts/veil.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { halfAt, onGround } from '../onGround.ts';
import { addPanel } from '../panels.ts';
import { type Point, pointsOf } from '../points.ts';
import { placeIn, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

/** Cloth and net: a cloak over a crowd, a net over the scene, a tapestry, a railing. */
export const veil: Making = {
  later: { cloak: 0.1, net: 0.12, woven: 0.5, railing: 0.6 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? net)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {
  cloak,
  net,
  woven,
  railing,
};

/** A tent of cloth hung from one point, and gray lights where its corner is lifted. */
function cloak({ views: [view], random }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const at = (u: number, v: number): Vec3 => {
    const turn = u * Math.PI * 2;
    const lifted = Math.max(0, Math.cos(turn - 1.9)) ** 5;
    const fall = v * (1 - 0.42 * lifted);
    const wide =
      (0.006 + 1.4 * fall ** 1.6) *
      (1 + 0.05 * v * Math.sin(turn * 17) + 0.04 * v * Math.sin(turn * 7)) *
      (1 + 0.42 * lifted * v * v);
    const y = 0.86 - 1.4 * fall ** 0.94 + 0.035 * v ** 4 * Math.abs(Math.sin(turn * 4.5));
    return placeIn(view, [wide * Math.cos(turn), y, 0.55 * wide * Math.sin(turn)]);
  };
  addCloth(pile, { across: 300, deep: 56, at, nature: [OWN, 1, 0.5, 0] });
  const gray: Point[] = Array.from({ length: 1500 }, () => {
    const [turn, far] = [random() * Math.PI * 2, Math.sqrt(random())];
    const [x, y, z] = onGround(view, [
      0.72 * far * Math.cos(turn) - 0.05,
      0.15 * far * Math.sin(turn) - 0.37,
    ]);
    const radius = halfAt(view, [x, y, z]) * (0.009 + 0.016 * random() ** 4);
    return { at: [x, y + 0.6 + radius, z], radius, nature: [OWN, 1, random(), 0] };
  });
  const rays: LinePile = [];
  for (let k = -2; k <= 2; k++)
    addCourse(rays, [placeIn(view, [0.03 * k, 1.7, 0]), placeIn(view, [0, 0.85, 0])], {
      ...{ color: 495, bright: 0.5, kind: 1 },
      wide: [0.002 * view.half, 0.004 * view.half],
    });
  return [linesOf(rays), pointsOf(gray, { front: true }), sheetsOf(pile, { front: true })];
}

/** It lies before the eye: x and y to the picture's edges. */
function net({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const at = (u: number, v: number): Vec3 => [2.04 * u - 1.02, 1.02 - 2.04 * v, 0];
  addCloth(pile, { across: 1, deep: 1, at, nature: [OWN, 1, view.room, 0] });
  return [sheetsOf(pile, { front: true, mirrored: 'never' })];
}

function woven({ views: [view] }: Setting): readonly Drawing[] {
  const pile = emptySheets();
  addPanel(pile, view, {
    middle: [1.02 * view.room, 0.12, -0.1],
    size: [0.58, 0.7],
    turn: -0.16 * view.room,
    cells: 40,
    bow: (u, v) => 0.035 * Math.sin(u * 15) * (0.25 + v),
    nature: [OWN, 1, 0.5, 0],
  });
  return [sheetsOf(pile, { front: true })];
}

const STRANDS = 64;
const TOP = 0.5;
const LOW = -0.13;

/** Strands that cross in knots on the left and stand as posts on the right, under one rail. */
function railing({ views: [view] }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const knots: Point[] = [];
  const gap = 4 / STRANDS;
  for (let i = 0; i <= STRANDS; i++) {
    const x = -2 + gap * i;
    const free = Math.min(1, Math.max(0, (x + 0.55) / 0.8));
    if (free >= 1 && i % 2) continue;
    const loose = 1 - free * free * (3 - 2 * free);
    const side = i % 2 ? 1 : -1;
    const wide = view.half * (0.0035 + 0.006 * free);
    const points = Array.from({ length: 49 }, (_, k): Vec3 => {
      const wave = Math.cos((k / 48) * Math.PI * 12);
      const sway = side * 0.5 * gap * Math.sign(wave) * Math.abs(wave) ** 0.7 * loose;
      if (k % 4 === 0 && loose > 0.1)
        knots.push({
          at: placeIn(view, [x + sway, TOP + ((LOW - TOP) * k) / 48, 0.4 + 0.12 * x]),
          radius: view.half * 0.013,
          nature: [OWN, loose, (x + 2) / 4, 0],
        });
      return placeIn(view, [x + sway, TOP + ((LOW - TOP) * k) / 48, 0.4 + 0.12 * x]);
    });
    addCourse(pile, points, {
      color: OWN,
      bright: 0.55 + 0.35 * free,
      seed: (x + 2) / 4,
      wide: [wide, wide],
    });
  }
  for (const [y, wide, kind] of [
    [TOP + 0.02, 0.022, 1],
    [TOP - 0.09, 0.006, 1],
    [LOW, 0.012, 1],
  ] as const) {
    const course = Array.from({ length: 41 }, (_, k) =>
      placeIn(view, [-2 + k / 10, y, 0.4 + 0.12 * (-2 + k / 10)]),
    );
    const thin = view.half * wide;
    addCourse(pile, course, { color: 590, bright: 0.8, kind, wide: [thin * 0.4, thin] });
  }
  return [linesOf(pile, { front: true }), pointsOf(knots, { front: true })];
}
