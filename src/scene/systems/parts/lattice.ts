import shader from '../../../../shaders/parts/lattice.glsl?raw';
import { DOME } from '../../../core/formations/dome.ts';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { linksOf, type Room, SAG, STREET, undercityRooms } from '../../../core/formations/undercityRooms.ts';
import { unitOf } from '../../../core/random.ts';
import { TAU } from '../../../core/units.ts';
import { axesOf } from '../../camera/axes.ts';
import { add, mix } from '../../camera/vec.ts';
import { geodesic } from '../../worlds/geodesic.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';
import { addCloth, emptySheets, type SheetPile, sheetsOf } from '../sheets.ts';
import { towers } from './towers.ts';

/** Lines of a great structure overhead or around. */
export const lattice: Making = {
  later: { dome: 0.12, towers: 0.8, web: 0.6, corridors: 0.6 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? dome)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {
  dome,
  towers,
  web,
  corridors,
};

/** The dome's struts, each from its low end to its high one, and its panes; heights are parts of the radius. */
function dome(): readonly Drawing[] {
  const { radius } = DOME;
  const { edges, faces } = geodesic(radius - 0.5, 7);
  const struts: LinePile = [];
  const panes = emptySheets();
  edges.forEach((edge, i) => {
    const [foot, high] = edge[0][1] < edge[1][1] ? edge : [edge[1], edge[0]];
    if (high[1] < 0.1) return;
    const low = foot[1] < 0 ? mix(foot, high, -foot[1] / (high[1] - foot[1])) : foot;
    const line = { color: OWN, bright: 1, seed: unitOf(0xd0, i), kind: low[1] / radius };
    addCourse(struts, [low, high], { ...line, wide: [0.2, 0.2], other: high[1] / radius });
  });
  faces.forEach((face, i) => {
    if (face.every(([, y]) => y < 0.5)) return;
    const [a, b, c] = face.map(([x, y, z]): Vec3 => [x, Math.max(y, 0), z]) as [Vec3, Vec3, Vec3];
    const at = (u: number, v: number) => (v > 0 ? c : u > 0 ? b : a);
    addCloth(panes, { across: 1, deep: 1, at, nature: [OWN, 1, unitOf(0xd1, i), 0] });
  });
  return [sheetsOf(panes), linesOf(struts)];
}

/** Strands between each room and those about it, before the cut earth, and a web in each. */
function web(): readonly Drawing[] {
  const rooms = undercityRooms();
  const pile: LinePile = [];
  const knots: Point[] = [];
  linksOf(rooms).forEach(({ from, to }, i) => {
    for (let k = 0; k < 4; k++) {
      const line = { color: OWN, bright: 0.9, seed: unitOf(0x3eb, i, k), other: k };
      addCourse(pile, strand(from, to, k), { ...line, wide: [0.03, 0.03] });
    }
  });
  rooms.forEach((room, i) => {
    addWeb(pile, room, unitOf(0x3ec, i));
    const nature = [OWN, 1, unitOf(0x3ec, i), 0] as const;
    knots.push({ at: spun(room, 0, 0), radius: 0.22 + 0.03 * room.width, nature });
  });
  return [linesOf(pile), pointsOf(knots)];
}

/** A room's own web: spokes to its outline, and rounds that hang inward between them. */
function addWeb(pile: LinePile, room: Room, seed: number): void {
  const great = room.width > 6;
  const spokes = great ? 14 : 9;
  const rounds = great ? 6 : 3;
  const steps = great ? 4 : 2;
  const line = { color: OWN, bright: 0.75, seed, kind: 1, wide: [0.015, 0.015] as const };
  for (let k = 0; k < spokes; k++)
    addCourse(pile, [spun(room, k / spokes, 0), spun(room, k / spokes, 1.16)], { ...line, other: 0.4 });
  for (let round = 1; round <= rounds; round++) {
    const points = Array.from({ length: spokes * steps + 1 }, (_, i) => {
      const between = Math.sin((Math.PI * (i % steps)) / steps);
      return spun(room, i / (spokes * steps), (0.18 + (0.92 * round) / rounds) * (1 - 0.09 * between));
    });
    addCourse(pile, points, { ...line, other: round / rounds });
  }
}

/** A place on a room's front: how far round, and how far out to its outline, round above and flatter below. */
function spun({ floor, width, height }: Room, round: number, out: number): Vec3 {
  const [x, y] = [Math.cos(round * TAU) * out, Math.sin(round * TAU) * out];
  return [
    floor[0] + x * width * 0.55,
    floor[1] + height * (0.4 + y * (y > 0 ? 0.66 : 0.48)),
    STREET.front + 0.6,
  ];
}

function strand(from: Vec3, to: Vec3, k: number): Vec3[] {
  return Array.from({ length: 13 }, (_, i) => {
    const u = i / 12;
    const belly = Math.sin(Math.PI * u);
    const turn = 2 * Math.PI * (u * 1.5 + k / 4);
    return [
      from[0] + (to[0] - from[0]) * u,
      from[1] + (to[1] - from[1]) * u - SAG * belly + 0.34 * belly * Math.cos(turn),
      STREET.front + 0.6 + 0.34 * belly * Math.sin(turn),
    ];
  });
}

/** Meters: a bay of a corridor, half its width and height, how many bays, how far a crossing corridor goes. */
const BAY = 9;
const WIDE = 5.2;
const HIGH = 3.4;
const BAYS = 17;
const AWAY = 40;
const NONE: Vec3 = [0, 0, 0];

/** A corridor along the view, open at its far end, and those that cross it at every third bay. */
function corridors({ views: [{ pose }] }: Setting): readonly Drawing[] {
  const { ahead, right, up } = axesOf(pose);
  const from = add(pose.eye, ahead, -BAY);
  const pile = emptySheets();
  for (let bay = 2; bay < BAYS; bay += 2) {
    for (const side of [1, -1]) {
      const middle = add(add(from, ahead, (bay + 0.5) * BAY), right, side * WIDE);
      const room = { wide: 0.29 * BAY, high: HIGH, long: AWAY, kind: 2 };
      addTube(pile, {
        ...room,
        from: middle,
        ahead: add(NONE, right, side),
        right: add(NONE, ahead, -side),
        up,
      });
    }
  }
  addTube(pile, { from, ahead, right, up, wide: WIDE, high: HIGH, long: BAYS * BAY, kind: 0 });
  return [sheetsOf(pile, { front: true })];
}

interface Tube {
  readonly from: Vec3;
  readonly ahead: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  readonly wide: number;
  readonly high: number;
  readonly long: number;
  readonly kind: number;
}

/** Floor, walls and ceiling of a straight corridor: u across or upward, v along, half the width in the seed's place. */
function addTube(pile: SheetPile, { from, ahead, right, up, wide, high, long, kind }: Tube): void {
  const place = (x: number, y: number, v: number) =>
    add(add(add(from, ahead, v * long), right, x * wide), up, y * high);
  const sides: readonly ((u: number, v: number) => Vec3)[] = [
    (u, v) => place(2 * u - 1, -1, v),
    (u, v) => place(2 * u - 1, 1, v),
    (u, v) => place(1, 2 * u - 1, v),
    (u, v) => place(-1, 2 * u - 1, v),
  ];
  sides.forEach((at, i) => {
    const inward = i === 0 || i === 2 ? OWN : 2 * OWN;
    addCloth(pile, {
      across: 1,
      deep: 24,
      at,
      nature: [inward, long / BAY, wide, kind + (i > 1 ? 1 : i / 4)],
    });
  });
}
