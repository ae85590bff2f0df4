import { smoothstep } from '../ease.ts';
import { unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import {
  type Beside,
  type Draw,
  type Elsewhere,
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
import {
  type Link,
  linksOf,
  nestAt,
  nestsOf,
  type Room,
  SAG,
  SHAFT,
  STREET,
  undercityRooms,
} from './undercityRooms.ts';
import { lesserTowers, profileAt, TOWERS, type Tower } from './undercityTowers.ts';

const ROOT = { width: 0.26, levels: 4, first: 5, spread: 0.8, wild: 1.6 } as const;

/** Under the tallest towers the old roots go down: trees turned over. */
export const ROOTS: readonly Tree[] = [
  { ...ROOT, root: [28, STREET.bottom, 15.3], height: 22, seed: 81 },
  { ...ROOT, root: [-37, STREET.bottom, 15.3], height: 20, seed: 82 },
  { ...ROOT, root: [52, STREET.bottom, 15.3], height: 15, seed: 83 },
];

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
    elsewhere: ELSEWHERE,
    beside: ({ at }) => (at[1] > 0 ? BESIDE : BELOW),
    stations: {
      wide: { eye: [1, 8, 70], look: [1, 3.2, 0], fov: 46 },
      over: { eye: [-12, 44, 80], look: [5, 13, -30], fov: 46 },
      turn: 0.26,
      through: [
        { eye: [-26, -10, 30], look: [-18, -12, 0], fov: 50 },
        { eye: [-9, -11, 26], look: [-7, -22, 8], fov: 50 },
        { eye: [20, -12, 28], look: [24, -14, 0], fov: 50 },
        { eye: [12, -20, 31], look: [0, -20, 0], fov: 50 },
        { eye: [-14, -18, 30], look: [-22, -16, 0], fov: 50 },
      ],
      climb: 1.2,
      top: 24,
    },
  };
}

/** The street, and at its cut edge the open air over the lowest storey: into the rooms one looks from their mouths. */
function underfoot(_: number, z: number): number {
  return STREET.top - 42 * smoothstep(STREET.front - 4, STREET.front - 0.2, z);
}

/** Out on the street's far end, over its wet glass: the towers stand behind, all in one picture. */
const ELSEWHERE: Elsewhere = { at: [-118, 4.4, -8], from: [-0.83, -0.2, 0.56], radius: 3.4, half: -1 };

/** Who sleeps beside those of the cast who lie over the street. */
const BESIDE: readonly Beside[] = [
  { across: -3.6, up: 0.4, back: 3.4, size: 0.62 },
  { across: 4.2, up: -0.9, back: 2.4, size: 0.7, guest: true },
  { across: -7, up: -0.5, back: 7.5, size: 0.66 },
  { across: 7.6, up: 0.6, back: 6.5, size: 0.6 },
  { across: 1.6, up: 0.9, back: 9.5, size: 0.6 },
  { across: -11, up: 0.2, back: 13, size: 0.7 },
];

/** And beside those in the rooms below. */
const BELOW: readonly Beside[] = [
  { across: -2.5, up: -0.5, back: 2.2, size: 0.66, guest: true },
  { across: 2.3, up: 0.8, back: 2.8, size: 0.5 },
  { across: -3.7, up: 0.9, back: 3.6, size: 0.46 },
  { across: 3.9, up: -0.4, back: 3.4, size: 0.56 },
];

const FOUND: Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> = {
  common: [
    [{ at: [9, 9, -20], from: [-0.1, 0.05, 0.99] }],
    [{ at: [-12.5, -9.2, 17], from: [-0.15, 0.05, 0.98] }],
    [{ at: [3, -12.6, 11.5], from: [0.2, 0.03, 0.98] }],
    [{ at: [14.5, -21.4, 12], from: [0.22, 0.02, 0.97] }],
  ],
  cold: [[{ at: [24, 1.15, 8.5], from: [0.2, 0.06, 0.97] }]],
  warm: [[{ at: [-17, -21.2, 12], from: [-0.24, 0.02, 0.97] }]],
};

function hoodsIn(pack: Settlers): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  const { common, warm } = kindsOf(pack.guilds);
  const guild = (rank: number): Settled | undefined => pack.guilds[common[rank] ?? -1];
  const rooms = undercityRooms();
  const below = (homes: readonly Room['home'][]) => rooms.filter(({ home }) => homes.includes(home));
  const links = linksOf(rooms);
  const spare = warm.length === 0 ? (['warm'] as const) : [];
  return {
    common: [
      [inTowers(TOWERS, 0.69), inTowers(lesserTowers().middle, 0.27), { weight: 0.04, place: inShaft }],
      [inRooms(below([1, ...spare]), links, 1)],
      [inRooms(below(guild(3) ? [2] : [2, 3]), links, 1)],
      [inRooms(below([3]), links, 0.7), inTowers(TOWERS.slice(0, 1), 0.3)],
    ],
    cold: [[{ weight: 1, place: onNet }]],
    warm: [[inRooms(below(['warm']), links, 0.7), onRoots(0.3)]],
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

function inRooms(rooms: readonly Room[], links: readonly Link[], weight: number): Hood {
  const sum = rooms.reduce((total, { width }) => total + width, 0);
  const ways = rooms.map((room) => links.filter(({ rooms: [a, b] }) => same(a, room) || same(b, room)));
  const place = (draw: Draw, spot: Spot) => {
    let left = draw.u * sum;
    let i = 0;
    while (i < rooms.length - 1 && left > (rooms[i]?.width ?? 0)) left -= rooms[i++]?.width ?? 0;
    const room = rooms[i] as Room;
    const way = ways[i]?.[Math.floor(draw.rand(16) * (ways[i]?.length ?? 0))];
    if (way && draw.rand(17) < 0.16) return onTheWay(way, room, draw, spot);
    const nest = Math.floor(draw.v * nestsOf(room));
    const [nx, ny, wide] = nestAt(room, i, nest);
    const out = draw.rand(11) ** 0.6 * (draw.rand(15) < 0.12 ? 1.7 : 1);
    const turn = TAU * draw.w;
    const flat = 2 * draw.rand(12) - 1;
    const ring = Math.sqrt(1 - flat * flat) * out * wide;
    spot.x = room.floor[0] + nx + Math.cos(turn) * ring * 1.5;
    const [, floor] = room.floor;
    spot.y = Math.max(floor + 0.4, Math.min(floor + ny + flat * out * wide, floor + room.height * 0.9));
    spot.z = room.floor[2] + 0.08 * room.depth + Math.sin(turn) * ring;
    spot.size = 0.5 + 0.75 * (1 - out / 1.7) * draw.rand(13);
    spot.bright = (0.35 + 1.1 * unitOf(0x708, i, nest) ** 1.5) * (1.25 - 0.6 * out);
  };
  return { weight, place };
}

function same(a: Room, b: Room): boolean {
  return a.floor[0] === b.floor[0] && a.floor[1] === b.floor[1];
}

/** In the nearer half of a passage: where two rooms' kinds meet. */
function onTheWay({ from, to, rooms }: Link, room: Room, draw: Draw, spot: Spot): void {
  const along = same(rooms[0], room) ? 0.52 * draw.v : 1 - 0.52 * draw.v;
  spot.x = from[0] + (to[0] - from[0]) * along + (draw.w - 0.5) * 0.7;
  spot.y =
    from[1] + (to[1] - from[1]) * along - SAG * Math.sin(along * Math.PI) + (draw.rand(11) - 0.5) * 0.6;
  spot.z = STREET.front - 0.4 - 0.6 * draw.rand(12);
  spot.size = 0.42;
  spot.bright = 0.5 + 0.5 * draw.rand(13);
}

/** On the walls of the way down, denser below. */
function inShaft(draw: Draw, spot: Spot): void {
  const side = draw.rand(11) < 0.5 ? -1 : 1;
  spot.y = STREET.bottom - 1 - 42 * draw.u ** 0.8;
  spot.x = SHAFT.x + 0.7 * Math.sin(spot.y * 0.13) + side * (SHAFT.width * 0.75 - 0.9 * draw.v ** 2);
  spot.z = STREET.front - 0.6 - 1.8 * draw.w;
  spot.size = 0.55;
  spot.bright = 0.6 + 0.6 * draw.u;
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

/** A growth turned over, so that it goes down from its root, and pressed to the front of the earth. */
export function downward([x, y, z]: Vec3, root: Vec3): Vec3 {
  return [x, 2 * root[1] - y, root[2] + 0.3 * Math.abs(z - root[2])];
}

function rootTips(tree: Tree): Vec3[] {
  return tipsOf(tree).map((tip) => downward(tip, tree.root));
}

/** The net no one has noticed: knots of an exact mesh in the street's glass, and lamps along its edge. */
function onNet(draw: Draw, spot: Spot): void {
  const cell = 6;
  const column = Math.floor(draw.u * 33) - 16;
  const row = Math.floor(draw.v * 14);
  spot.x = column * cell;
  spot.y = STREET.top + 0.1;
  spot.z = STREET.front - 3 - row * cell;
  if (draw.n % 7 === 0) {
    spot.y = STREET.top + 0.35;
    spot.z = STREET.front - 2;
    spot.x = (Math.floor(draw.w * 81) - 40) * 2.6;
  }
  spot.size = 0.34;
  spot.bright = 0.55;
}
