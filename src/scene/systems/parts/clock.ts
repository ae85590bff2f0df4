import shader from '../../../../shaders/parts/clock.glsl?raw';
import { DOME } from '../../../core/formations/dome.ts';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { addRound, seenAt } from '../courses.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { ring, plane, many };

/** What tells the time to all: a ring in the sky with its hand, a plane that sweeps, or many small clocks. */
export const clock: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? ring)(setting),
};

/** What a line of the ring is to its shader: an arc, a tick, the hand. */
const [ARC, TICK, HAND] = [0, 1, 2];

/** The dial high in the dome: rims, sixty ticks, a hand that stands where the clock's phase is, and the light it drags and drops. */
function ring(): readonly Drawing[] {
  const { y, radius } = DOME.clock;
  const middle: Vec3 = [0, y, 0];
  const pile: LinePile = [];
  const wide = [0.28, 0.28] as const;
  for (const [out, bright] of [
    [1.09, 0.9],
    [1.07, 0.5],
    [0.92, 0.8],
    [0.3, 0.7],
    [0.28, 0.4],
  ] as const)
    addRound(pile, middle, 160, { wide, color: OWN, bright, kind: ARC, other: out * radius });
  for (let i = 0; i < 60; i++) {
    const hour = i % 5 === 0;
    const along = [(hour ? 0.74 : 0.86) * radius, 0.92 * radius] as const;
    const heavy = hour ? ([0.5, 0.5] as const) : wide;
    const line = { wide: heavy, color: OWN, bright: hour ? 1.3 : 0.8, kind: TICK, other: i / 60 };
    addRound(pile, middle, 1, { ...line, along });
  }
  const long = { wide: [0.8, 0.3] as const, color: OWN, bright: 1.6, kind: HAND };
  addRound(pile, middle, 1, { ...long, along: [0, 1.05 * radius] });
  const light = emptySheets();
  addCloth(light, { across: 40, deep: 4, at: (u, v) => [u, radius * (0.04 + v), 0], nature: [OWN, 1, 0, 0] });
  addCloth(light, {
    across: 24,
    deep: 24,
    at: (u, v) => [0, 0.98 * radius * u, y * v],
    nature: [OWN, 1, 0, 1],
  });
  addCloth(light, { across: 120, deep: 3, at: (u, v) => [u, 1.08 * radius, 11 * v], nature: [OWN, 1, 0, 2] });
  return [linesOf(pile), sheetsOf(light)];
}

/** A plane of light across the view, and threads through it: each its own before it, all one behind it. */
function plane({ views: [view], field, random }: Setting): readonly Drawing[] {
  const { at, half, right, toward } = view;
  const light = emptySheets();
  addCloth(light, {
    across: 60,
    deep: 12,
    at: (u, v) => [1.7 * (2 * u - 1), v, 0],
    nature: [OWN, 1, 0, 0],
  });
  const pile: LinePile = [];
  const threads = 26;
  for (let i = 0; i <= threads; i++) {
    const x = 0.8 * ((2 * i) / threads - 1);
    const points = Array.from({ length: 65 }, (_, k): Vec3 => {
      const z = 0.95 * ((2 * k) / 64 - 1);
      const [px, pz] = [
        at[0] + half * (x * right[0] + z * toward[0]),
        at[2] + half * (x * right[2] + z * toward[2]),
      ];
      return [px, Math.max(0.05 * half, 0.6 * field.floorAt(px, pz) + 0.04 * half), pz];
    });
    addCourse(pile, points, {
      wide: [0.005 * half, 0.005 * half],
      color: OWN,
      bright: 1,
      seed: random(),
      kind: x,
      along: [-0.95, 0.95],
    });
  }
  return [linesOf(pile), sheetsOf(light)];
}

/** Where the one clock hung, small faces, each another hour: round its ring, and about it near and far. */
function many({ views: [view], pack, random }: Setting): readonly Drawing[] {
  const faces: Point[] = [];
  const taken: { x: number; y: number; r: number }[] = [];
  const { y, radius } = DOME.clock;
  const put = (at: Vec3, size: number): void => {
    const seen = view.see(at);
    const here = { x: seen.x, y: seen.y, r: size / view.half };
    const free = taken.every((one) => Math.hypot(one.x - here.x, one.y - here.y) > 1.12 * (one.r + here.r));
    if (!free) return;
    taken.push(here);
    const color = random() < 0.4 ? OWN : Math.floor(random() * pack.guilds.length);
    faces.push({
      at,
      radius: size,
      nature: [color, 1, random(), 0],
      other: [random(), 0.02 + 0.05 * random(), 0, 0],
    });
  };
  for (let i = 0; i < 20; i++) {
    const turn = (Math.PI * i) / 10;
    put([Math.cos(turn) * radius, y, Math.sin(turn) * radius], i % 2 === 0 ? 7.6 : 6);
  }
  for (const [tries, size] of [
    [14, 13],
    [60, 8],
    [160, 5.2],
    [260, 3.4],
  ] as const)
    for (let i = 0; i < tries; i++) {
      const turn = 2 * Math.PI * random();
      const far = Math.sqrt(random());
      const place: Vec3 = [1.35 * far * Math.cos(turn), 0.12 + 0.78 * far * Math.sin(turn), 0.5 * random()];
      put(seenAt(view, place), size * (0.85 + 0.3 * random()));
    }
  return [pointsOf(faces)];
}
