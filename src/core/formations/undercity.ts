import { smoothstep } from '../ease.ts';
import { unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import {
  type Draw,
  type Found,
  foundBy,
  type Hood,
  hoodsBy,
  kindsOf,
  type Plan,
  type Settled,
  type Settlers,
  type Spot,
  type Vec3,
} from './plan.ts';
import { type Tree, tipsOf } from './tree.ts';

/** A standing body of glass: foot, half width, height, one of four profiles. */
export interface Tower {
  readonly foot: Vec3;
  readonly width: number;
  readonly height: number;
  readonly kind: 0 | 1 | 2 | 3;
}

/** A vaulted room under the street, open to the front: middle of its floor, size, and who lives there (rank of kind). */
export interface Room {
  readonly floor: Vec3;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly home: 'warm' | 1 | 2 | 3;
}

/** The street is a slab between these heights, cut open at its front edge. */
export const STREET = { top: 0, bottom: -1.1, front: 15 } as const;

const ROOT = { width: 0.26, levels: 4, first: 5, spread: 0.8, wild: 1.6 } as const;

/** Under the tallest towers the old roots go down: trees turned over. */
export const ROOTS: readonly Tree[] = [
  { ...ROOT, root: [17, STREET.bottom, 13.4], height: 23, seed: 81 },
  { ...ROOT, root: [-37, STREET.bottom, 13.4], height: 20, seed: 82 },
  { ...ROOT, root: [47, STREET.bottom, 13.4], height: 15, seed: 83 },
];

export const TOWERS: readonly Tower[] = [
  { foot: [15, 0, -34], width: 4.4, height: 44, kind: 3 },
  { foot: [27, 0, -44], width: 3.6, height: 40, kind: 0 },
  { foot: [4.5, 0, -46], width: 3.1, height: 36, kind: 1 },
  { foot: [-33, 0, -40], width: 3.6, height: 30, kind: 2 },
  { foot: [-43, 0, -52], width: 3.2, height: 40, kind: 0 },
  { foot: [46, 0, -40], width: 3.3, height: 24, kind: 3 },
  { foot: [-22, 0, -30], width: 2.2, height: 15, kind: 3 },
  { foot: [-8, 0, -60], width: 2.6, height: 24, kind: 0 },
];

/** The towers behind the hero towers, and those against the horizon. */
export function lesserTowers(): { middle: Tower[]; far: Tower[] } {
  return { middle: skyline(36, -56, -104, 0x71), far: skyline(120, -112, -250, 0x72) };
}

/** The glass towers: bodies of light above a street of glass, and in the same frame the warm rooms that carry them. */
export function undercity(pack: Settlers): Plan {
  return {
    extent: { min: [-152, -46, -112], max: [152, 54, 32] },
    ground: STREET.top,
    floorAt: underfoot,
    radius: 0.34,
    lie: 0.1,
    hoods: hoodsBy(pack, hoodsIn(pack)),
    found: foundBy(pack, FOUND),
    stations: {
      wide: { eye: [1, 2.6, 69], look: [1, 2.4, 0], fov: 46 },
      over: { eye: [-12, 44, 80], look: [5, 13, -30], fov: 46 },
      through: [
        { eye: [-26, -10, 30], look: [-18, -12, 0], fov: 50 },
        { eye: [-6, -15, 26], look: [8, -15, 2], fov: 50 },
        { eye: [20, -12, 28], look: [24, -14, 0], fov: 50 },
        { eye: [12, -20, 31], look: [0, -20, 0], fov: 50 },
        { eye: [-14, -18, 30], look: [-22, -16, 0], fov: 50 },
      ],
      climb: 1.2,
      top: 34,
    },
  };
}

/** The street, and before its cut edge the open air over the lowest storey. */
function underfoot(_: number, z: number): number {
  return STREET.top - 42 * smoothstep(STREET.front - 4, STREET.front + 6, z);
}

const FOUND: Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> = {
  common: [
    [{ at: [9, 9, -20], from: [-0.1, 0.05, 0.99] }],
    [{ at: [-12.5, -9.2, 17], from: [-0.15, 0.05, 0.98] }],
    [{ at: [3, -12, 17.5], from: [0.12, 0.03, 0.99] }],
    [{ at: [14.5, -19.5, 18], from: [0.1, 0.04, 0.99] }],
  ],
  cold: [[{ at: [26, 5.5, 9], from: [0.25, 0.14, 0.95] }]],
  warm: [[{ at: [-17, -21, 18], from: [-0.2, 0.04, 0.98] }]],
};

/** Half width of a tower's profile at the fraction `y` of its height, as a part of `Tower.width`. */
export function profileAt(kind: Tower['kind'], y: number): number {
  const cap = (from: number, power: number) =>
    Math.sqrt(Math.max(1 - Math.max(0, (y - from) / (1 - from)) ** power, 0));
  const shapes = [
    () => (1 - 0.38 * y) * cap(0.78, 2),
    () => 0.8 - 0.5 * y ** 1.6,
    () => (0.62 + 0.3 * Math.cos((y - 0.25) * 4.2)) * cap(0.86, 2),
    () => (0.55 + 0.4 * Math.min(1, y / 0.75)) * cap(0.72, 2.4),
  ];
  return shapes[kind]?.() ?? 1;
}

function hoodsIn(pack: Settlers): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  const { common, warm } = kindsOf(pack.guilds);
  const guild = (rank: number): Settled | undefined => pack.guilds[common[rank] ?? -1];
  const rooms = undercityRooms();
  const below = (homes: readonly Room['home'][]) => rooms.filter(({ home }) => homes.includes(home));
  const spare = warm.length === 0 ? (['warm'] as const) : [];
  return {
    common: [
      [inTowers(TOWERS, 0.72), inTowers(lesserTowers().middle, 0.28)],
      [inRooms(below([1, ...spare]), 1)],
      [inRooms(below(guild(3) ? [2] : [2, 3]), 1)],
      [inRooms(below([3]), 0.7), inTowers(TOWERS.slice(0, 1), 0.3)],
    ],
    cold: [[{ weight: 1, place: onNet }]],
    warm: [[inRooms(below(['warm']), 0.7), onRoots(0.3)]],
  };
}

function inTowers(towers: readonly Tower[], weight: number): Hood {
  const sum = towers.reduce((total, { width, height }) => total + width * height, 0);
  const place = (draw: Draw, spot: Spot) => {
    let left = draw.u * sum;
    let i = 0;
    const size = (k: number) => (towers[k]?.width ?? 0) * (towers[k]?.height ?? 0);
    while (i < towers.length - 1 && left > size(i)) left -= size(i++);
    const tower = towers[i] as Tower;
    const y = 0.02 + 0.9 * draw.v ** 0.85;
    const out = tower.width * profileAt(tower.kind, y) * 0.72 * Math.sqrt(draw.w);
    const angle = TAU * draw.rand(11);
    spot.x = tower.foot[0] + Math.cos(angle) * out;
    spot.y = tower.height * y;
    spot.z = tower.foot[2] + Math.sin(angle) * out;
    spot.size = 0.62;
    spot.bright = 0.95;
  };
  return { weight, place };
}

function inRooms(rooms: readonly Room[], weight: number): Hood {
  const sum = rooms.reduce((total, { width }) => total + width, 0);
  const place = (draw: Draw, spot: Spot) => {
    let left = draw.u * sum;
    let i = 0;
    while (i < rooms.length - 1 && left > (rooms[i]?.width ?? 0)) left -= rooms[i++]?.width ?? 0;
    const room = rooms[i] as Room;
    const nest = Math.floor(draw.v * nestsOf(room));
    const [nx, ny, wide] = nestAt(room, i, nest);
    const out = draw.rand(11) ** 0.6 * (draw.rand(15) < 0.12 ? 1.7 : 1);
    const turn = TAU * draw.w;
    const flat = 2 * draw.rand(12) - 1;
    const ring = Math.sqrt(1 - flat * flat) * out * wide;
    spot.x = room.floor[0] + nx + Math.cos(turn) * ring * 1.5;
    spot.floor = room.floor[1];
    spot.y = Math.min(room.floor[1] + ny + flat * out * wide, room.floor[1] + room.height * 0.9);
    spot.z = room.floor[2] + 0.08 * room.depth + Math.sin(turn) * ring;
    spot.size = 0.5 + 0.75 * (1 - out / 1.7) * draw.rand(13);
    spot.bright = (0.35 + 1.1 * unitOf(0x708, i, nest) ** 1.5) * (1.25 - 0.6 * out);
  };
  return { weight, place };
}

/** Buds at the ends of the towers' roots. */
function onRoots(weight: number): Hood {
  const tips = ROOTS.flatMap(rootTips);
  const place = (draw: Draw, spot: Spot) => {
    const [x, y, z] = tips[Math.floor(draw.u * tips.length)] as Vec3;
    const near = draw.n < tips.length ? 0.2 : 1.3 * draw.rand(11);
    spot.x = x + (draw.v - 0.5) * 2 * near;
    spot.y = y + (draw.rand(12) - 0.5) * 2 * near;
    spot.z = z + (draw.w - 0.5) * 2 * near;
    spot.size = 0.85;
    spot.bright = 1.05;
  };
  return { weight, place };
}

/** A growth turned over, so that it goes down from its root. */
export function downward([x, y, z]: Vec3, root: Vec3): Vec3 {
  return [x, 2 * root[1] - y, z];
}

function rootTips(tree: Tree): Vec3[] {
  return tipsOf(tree).map((tip) => downward(tip, tree.root));
}

/** How many nests a room holds. */
function nestsOf(room: Room): number {
  return Math.max(1, Math.round(room.width / 4.2));
}

/** A nest in a room: its middle from the middle of the floor, and its half width. */
function nestAt(room: Room, index: number, nest: number): Vec3 {
  const key = 0x900 + index * 16 + nest;
  const many = nestsOf(room);
  const wide = Math.min(room.height * 0.42, 0.7 + 1.9 * unitOf(key, 1) ** 1.5);
  const x = ((nest + 0.5) / many - 0.5) * room.width * 0.8 + (unitOf(key, 2) - 0.5) * 1.2;
  const arch = 1 - 2.2 * (x / room.width) ** 2;
  return [x, Math.max(wide * 0.8, (0.2 + 0.45 * unitOf(key, 3)) * room.height * arch), wide];
}

/** The net no one has noticed: knots of an exact mesh right under the street, and lamps along its edge. */
function onNet(draw: Draw, spot: Spot): void {
  const cell = 6;
  const column = Math.floor(draw.u * 33) - 16;
  const row = Math.floor(draw.v * 14);
  spot.x = column * cell;
  spot.y = STREET.bottom - 0.7;
  spot.z = STREET.front - 1 - row * cell;
  if (draw.n % 7 === 0) {
    spot.y = STREET.top + 0.35;
    spot.z = STREET.front - 2;
    spot.x = (Math.floor(draw.w * 81) - 40) * 2.6;
  }
  spot.size = 0.4;
  spot.bright = 0.55;
}

/** Rooms of all sizes, denser under the hero towers, none over another; the same each time. */
export function undercityRooms(): readonly Room[] {
  const rooms: Room[] = [...HALLS];
  for (let i = 0; i < 420; i++) {
    const key = 0x700 + i;
    const x = -72 + 144 * unitOf(key, 1);
    const y = -6.2 - 34 * unitOf(key, 2) ** 1.25;
    const near = Math.exp(-(((x - 14) / 26) ** 2)) + 0.8 * Math.exp(-(((x + 32) / 16) ** 2));
    if (unitOf(key, 3) > near * (1 + y / 60) + 0.05) continue;
    const width = 2.6 + 8.5 * unitOf(key, 4) ** 2.2;
    const height = 2.2 + width * (0.18 + 0.2 * unitOf(key, 5));
    const depth = 4 + 6 * unitOf(key, 6);
    const pick = unitOf(key, 7);
    const home = pick < 0.46 ? 'warm' : pick < 0.74 ? 1 : pick < 0.9 ? 2 : 3;
    const room: Room = { floor: [x, y, STREET.front - 1.5 - depth / 2], width, height, depth, home };
    if (rooms.every((other) => apart(room, other))) rooms.push(room);
  }
  return rooms;
}

/** The two great rooms: the hall of the conference, and the sanctuary across from it. */
const HALLS: readonly Room[] = [
  { floor: [10, -16.6, 6], width: 25, height: 8.6, depth: 15, home: 'warm' },
  { floor: [-33, -11.6, 8], width: 14, height: 6.2, depth: 11, home: 1 },
];

/** Whether a wall of earth is left between two rooms. */
function apart(a: Room, b: Room): boolean {
  const aside = Math.abs(a.floor[0] - b.floor[0]) - (a.width + b.width) / 2;
  const over = Math.max(a.floor[1] - b.floor[1] - b.height, b.floor[1] - a.floor[1] - a.height);
  return aside > 0.9 || over > 0.8;
}

/** Smaller towers behind: `count` of them between two depths, tallest near the hero towers. */
function skyline(count: number, near: number, far: number, key: number): Tower[] {
  return Array.from({ length: count }, (_, i) => {
    const z = near + (far - near) * unitOf(key, i, 1);
    const x = (2 * unitOf(key, i, 2) - 1) * (90 + Math.abs(z) * 0.55);
    const crown = Math.exp(-(((x - 12) / 60) ** 2) * 1.2) * 0.75 + 0.25;
    const height = (10 + 46 * unitOf(key, i, 3) ** 2.2) * crown * (0.8 + Math.abs(z) / 220);
    const width = (1.4 + 1.8 * unitOf(key, i, 4)) * (0.7 + height / 60);
    return { foot: [x, 0, z], width, height, kind: Math.floor(4 * unitOf(key, i, 5)) as Tower['kind'] };
  });
}
