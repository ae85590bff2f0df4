import { unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import {
  CORALS,
  type Coral,
  GARDENS,
  type Garden,
  SHELVES,
  STALKS,
  shelfOf,
  strandOf,
} from './domeGardens.ts';
import {
  type Beside,
  type Draw,
  type Found,
  foundBy,
  type Hood,
  hoodsBy,
  type Plan,
  type Settlers,
  type Spot,
  type Vec3,
} from './plan.ts';

export const DOME = { radius: 100, clock: { y: 82, radius: 54 } } as const;

/** ChronoNest: a sphere of glass half under water, gardens hanging in it, corals on its floor, the clock's ring high. */
export function dome(pack: Settlers): Plan {
  return {
    extent: { min: [-118, -1, -112], max: [118, 106, 200] },
    ground: 0,
    floorAt: () => 0,
    radius: 0.95,
    lie: 0,
    hoods: withDissent(pack, hoodsBy(pack, hoods())),
    found: foundBy(pack, FOUND).map((found, i) => ((pack.cast[i]?.light ?? 0) >= 550 ? ACROSS : found)),
    beside: () => BESIDE,
    stations: {
      wide: { eye: [-34, 5.6, 268], look: [-19, 33, 0], fov: 37 },
      over: { eye: [46, 150, 128], look: [-2, 22, 4], fov: 42 },
      through: [
        { eye: [-40, 5, 84], look: [-46, 12, 40], fov: 50 },
        { eye: [-16, 8, 26], look: [0, 24, 0], fov: 50 },
        { eye: [20, 10, 26], look: [10, 34, 0], fov: 50 },
        { eye: [48, 6, 72], look: [56, 10, 34], fov: 50 },
        { eye: [6, 7, 92], look: [0, 30, 20], fov: 50 },
      ],
      climb: 2.2,
      top: 66,
    },
  };
}

const ACROSS: Found = { at: [-61.5, 5.2, 178], from: [-0.62, 0.06, 0.78] };

/** Who sleeps beside each of the cast. */
const BESIDE: readonly Beside[] = [
  { across: -2, up: -1.6, back: 2.4, size: 0.62 },
  { across: 2.5, up: 0.7, back: 2.6, size: 0.5, guest: true },
  { across: 2.75, up: -1.7, back: 2.4, size: 0.58 },
  { across: -3.6, up: 1.05, back: 4.4, size: 0.6 },
  { across: 5.2, up: 0.4, back: 5, size: 0.56 },
  { across: -6.6, up: -1.9, back: 5.6, size: 0.52 },
];

const FOUND: Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> = {
  common: [
    [
      { at: [-2, 3.375, 87], from: [0.03, 0.03, 0.99] },
      { at: [-15, 43, 22], from: [-0.55, 0.1, 0.83] },
      { at: [20, 52, 15], from: [0.8, 0.02, 0.6] },
    ],
    [{ at: [-31, 17, 68], from: [-0.2, 0.08, 0.98] }],
    [{ at: [40, 13, 56], from: [0.25, 0.06, 0.97] }],
    [{ at: [-43, 24, 50], from: [-0.3, 0.06, 0.95] }],
    [{ at: [-40, 36, 38], from: [-0.1, 0.1, 0.99] }],
  ],
  cold: [[{ at: [18, 74, 50], from: [0.3, 0.34, 0.89] }]],
  warm: [[ACROSS]],
};

function hoods(): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  return {
    common: [
      [hanging(0, 0.8), growing(5, 0.13), scattered(0.07)],
      [hanging(2, 0.36), hanging(3, 0.18), growing(3, 0.4), scattered(0.06)],
      [growing(1, 0.74), growing(2, 0.26)],
      [growing(0, 1)],
      [hanging(1, 0.44), hanging(4, 0.2), growing(4, 0.36)],
      [growing(2, 0.6), hanging(3, 0.4)],
    ],
    cold: [[{ weight: 1, place: onClock }]],
    warm: [[{ weight: 1, place: onStalks }]],
  };
}

/** A guild one of whose cast shines far warmer than it does keeps a few pods beside that person, outside. */
function withDissent(pack: Settlers, hoods: readonly (readonly Hood[])[]): readonly (readonly Hood[])[] {
  const torn = pack.cast.filter(({ light }) => light >= 550).map(({ guild }) => guild);
  return hoods.map((row, g) =>
    torn.includes(pack.guilds[g]?.id ?? '') ? [...row, { weight: 0.06, place: onStalks }] : row,
  );
}

function hanging(index: number, weight: number): Hood {
  const garden = GARDENS[index] as Garden;
  const strands = Array.from({ length: garden.strands }, (_, i) => strandOf(garden, i));
  const sum = strands.reduce((total, { fall }) => total + fall + 6, 0);
  const place = (draw: Draw, spot: Spot) => {
    let left = draw.u * sum;
    let s = 0;
    while (s < strands.length - 1 && left > (strands[s]?.fall ?? 0) + 6)
      left -= (strands[s++]?.fall ?? 0) + 6;
    const strand = strands[s] as ReturnType<typeof strandOf>;
    const f = draw.v ** 0.85;
    spot.x = strand.top[0] + strand.lean[0] * f * f + (draw.rand(11) - 0.5) * 1.1;
    spot.y = Math.max(1.5 + 3 * draw.rand(14), strand.top[1] - strand.fall * f);
    spot.z = strand.top[2] + strand.lean[2] * f * f + (draw.rand(12) - 0.5) * 1.1;
    spot.size = 1.15 - 0.5 * f;
    spot.bright = (1.4 - 0.85 * f) * (0.7 + 0.6 * unitOf(s, index));
  };
  return { weight, place };
}

function growing(index: number, weight: number): Hood {
  const coral = CORALS[index] as Coral;
  const shelves = Array.from({ length: SHELVES }, (_, i) => shelfOf(coral, i));
  const place = (draw: Draw, spot: Spot) => {
    const shelf = shelves[Math.floor(draw.u * SHELVES)] as ReturnType<typeof shelfOf>;
    const out = Math.sqrt(draw.v);
    const angle = TAU * draw.w;
    spot.x = shelf.at[0] + Math.cos(angle) * out * shelf.width;
    spot.z = shelf.at[2] + Math.sin(angle) * out * shelf.width;
    const y = shelf.at[1] - out * out * shelf.width * 0.45 + (draw.rand(11) - 0.5) * 0.8;
    spot.y = y < 0.8 ? 0.8 + 1.5 * draw.rand(12) : y;
    const far = Math.hypot(spot.x, spot.z);
    if (far > 94) {
      spot.x *= 94 / far;
      spot.z *= 94 / far;
    }
    spot.size = 0.62 + 0.9 * draw.rand(13) ** 6;
    spot.bright = 0.5 + 0.5 * draw.rand(14);
  };
  return { weight, place };
}

/** Single lights in the air and on the roofs of the city. */
function scattered(weight: number): Hood {
  const place = (draw: Draw, spot: Spot) => {
    const out = 88 * Math.sqrt(draw.u);
    spot.x = Math.cos(TAU * draw.v) * out;
    spot.z = Math.sin(TAU * draw.v) * out;
    spot.y = 9 + 58 * draw.w ** 2.4;
    spot.size = 0.4;
  };
  return { weight, place };
}

function onClock(draw: Draw, spot: Spot): void {
  const rows = 3;
  const seats = Math.max(1, Math.ceil(draw.of / rows));
  const row = draw.n % rows;
  const angle = (TAU * (Math.floor(draw.n / rows) + row / rows)) / seats;
  const radius = DOME.clock.radius - row * 1.6;
  spot.x = Math.cos(angle) * radius;
  spot.y = DOME.clock.y - 0.5 - row * 0.35;
  spot.z = Math.sin(angle) * radius;
  spot.size = 0.45;
  spot.bright = 0.7;
}

function onStalks(draw: Draw, spot: Spot): void {
  const [x, y, z] = STALKS[Math.floor(draw.u * STALKS.length)] as Vec3;
  const spread = 1.2 + 7 * draw.rand(11) ** 3;
  spot.x = x + (draw.v - 0.5) * 2 * spread;
  spot.y = Math.max(0.5, y + (draw.w - 0.6) * 3.2);
  spot.z = z + (draw.rand(12) - 0.5) * 2 * spread;
  spot.size = 0.55 + 0.5 * draw.rand(13);
  spot.bright = 1.1;
  spot.hue = 34 * draw.rand(14) - 2;
}
