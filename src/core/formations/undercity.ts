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
    extent: { min: [-152, -46, -112], max: [152, 54, 24] },
    ground: STREET.top,
    floorAt: underfoot,
    radius: 0.34,
    lie: 0.1,
    hoods: hoodsBy(pack, hoodsIn(pack)),
    found: foundBy(pack, FOUND),
    stations: {
      wide: { eye: [1, 2.6, 69], look: [1, 2.4, 0], fov: 46 },
      over: { eye: [4, 66, 34], look: [6, 4, -42], fov: 44 },
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
    warm: [[inRooms(below(['warm']), 1)]],
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
    const lamp = draw.rand(11) < 0.16;
    const bunk = Math.floor(draw.v * 3);
    const row = Math.floor(((draw.v * 3) % 1) * 4);
    const spread = lamp ? draw.rand(12) - 0.5 : (Math.floor(draw.w * BEDS) + 0.5) / BEDS - 0.5;
    const across = Math.sign(spread) * Math.abs(spread) ** 0.9;
    const arch = room.height * (0.95 - 1.4 * across * across);
    spot.x = room.floor[0] + across * room.width * 0.9 + (draw.rand(13) - 0.5) * 0.3;
    spot.floor = room.floor[1] + bunkAt(room, bunk);
    spot.z = room.floor[2] + (0.44 - 0.26 * row - (bunk > 0 ? 0.1 : 0)) * room.depth * (bunk > 0 ? 0.6 : 1);
    spot.y = lamp ? room.floor[1] + arch - (0.3 + draw.rand(14) ** 2 * room.height * 0.35) : 0;
    if (lamp) spot.floor = room.floor[1];
    else spot.y = spot.floor;
    spot.size = lamp ? 0.5 + 0.7 * draw.rand(15) : 0.8;
    spot.bright = (lamp ? 1.2 : 0.9) * (0.25 + 1.1 * unitOf(0x708, i) ** 1.3);
  };
  return { weight, place };
}

/** Beds in a row across a room. */
const BEDS = 15;

/** How high above a room's floor its bunks are: the floor and two shelves. */
export function bunkAt(room: Room, bunk: number): number {
  return bunk * 0.28 * room.height;
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

/** Rooms by storey, denser under the hero towers; the same each time. */
export function undercityRooms(): readonly Room[] {
  const rooms: Room[] = [];
  const storeys = [
    { y: -7.2, height: 4.2 },
    { y: -13.4, height: 4.6 },
    { y: -20.2, height: 5 },
    { y: -27.6, height: 5.4 },
    { y: -36, height: 6 },
  ];
  storeys.forEach(({ y, height }, storey) => {
    let x = -70 + 6 * unitOf(0x700, storey);
    for (let i = 0; x < 70; i++) {
      const key = storey * 64 + i;
      const width = 5 + 8 * unitOf(0x701, key);
      const under = Math.exp(-(((x - 16) / 26) ** 2)) + 0.75 * Math.exp(-(((x + 30) / 17) ** 2));
      const deep = 1 - storey * 0.13;
      if (unitOf(0x702, key) < under * deep * 1.25 + 0.06) {
        const pick = unitOf(0x703, key);
        const home = pick < 0.46 ? 'warm' : pick < 0.74 ? 1 : pick < 0.9 ? 2 : 3;
        const lift = (unitOf(0x705, key) - 0.5) * 2;
        const depth = 6 + 7 * unitOf(0x706, key);
        rooms.push({
          floor: [x + width / 2, y + lift, STREET.front - 1.5 - depth / 2],
          width,
          height,
          depth,
          home,
        });
      }
      x += width + 1.2 + 3 * unitOf(0x707, key);
    }
  });
  return rooms;
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
