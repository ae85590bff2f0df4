import { smoothstep } from '../ease.ts';
import { unitOf } from '../random.ts';
import { TAU, type Unit } from '../units.ts';
import { AISLES, BOWLS, type Bowl, CIRCLES, PODIUM, RINGS, squareFloor, terraceOf } from './bowls.ts';
import { noiseAt } from './noise.ts';
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
} from './plan.ts';

/** Neo-Vista: squares sunk in wet stone before a black skyline, one of them near, others the same lamp again and again. */
export function square(pack: Settlers): Plan {
  return {
    extent: { min: [-252, -19, -332], max: [252, 32, 112] },
    ground: 0,
    floorAt: squareFloor,
    radius: 0.74,
    lie: 0.4,
    hoods: hoodsBy(pack, hoods()),
    found: foundBy(pack, FOUND),
    beside: () => BESIDE,
    stations: {
      wide: { eye: [4, 27, 124], look: [6, 6, -14], fov: 43 },
      over: { eye: [-30, 78, 128], look: [6, 0, -58], fov: 46 },
      through: [
        { eye: [-30, 1.2, 47], look: [4, -4, -30], fov: 50 },
        { eye: [-6, 0.4, 53], look: [10, -5, -30], fov: 50 },
        { eye: [20, 0.2, 50], look: [0, -4, -30], fov: 50 },
        { eye: [16, -2.4, 40], look: [-6, -5, -30], fov: 50 },
        { eye: [-14, -2, 41], look: [-4, -4, -30], fov: 50 },
      ],
      climb: 1.6,
      top: 52,
    },
  };
}

/** Who sleeps beside each of the cast. */
const BESIDE: readonly Beside[] = [
  { across: -3.2, up: 0, back: 0.9, size: 0.7 },
  { across: 2.9, up: 0, back: 2.2, size: 0.78 },
  { across: -5.4, up: 0, back: 2.8, size: 0.85 },
  { across: 5.6, up: 0, back: 1.4, size: 0.66 },
  { across: 0.4, up: 0, back: 4.4, size: 0.6 },
];

const FOUND: Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Found[])[]>> = {
  common: [
    [{ at: [0, -15, 0], from: [-0.5, 0.12, 0.86] }],
    [{ at: [51, 0.96, -47.5], from: [0.06, 0.11, 0.99] }],
    [{ at: [-60, 0.96, 35], from: [-0.52, 0.11, 0.85] }],
    [{ at: [66, 0.96, 14], from: [0.6, 0.11, 0.79] }],
  ],
  cold: [[{ at: [0, 26, -60], from: [0, 0.05, 1] }]],
  warm: [
    [{ at: [-8, 0.96, 68.5], from: [-0.2, 0.11, 0.97] }],
    [{ at: [96.5, 0.96, -69], from: [-0.25, 0.11, 0.96] }],
  ],
};

function hoods(): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  return {
    common: [
      [
        terraces(0, 0.58, { tiers: [2, 9] }),
        terraces(0, 0.08, { tiers: [9, 13], arc: [0.4, 2] }),
        terraces(3, 0.2),
        terraces(4, 0.08),
        { weight: 0.018, place: onPlaza },
        terraces(5, 0.08),
      ],
      [terraces(0, 1, { tiers: [8, 13], arc: [3.5, 6.9] })],
      [
        terraces(0, 0.55, { tiers: [8, 13], arc: [2.2, 3.8] }),
        terraces(0, 0.35, { tiers: [0, 2] }),
        speaker(terraces(0, 0.1, { tiers: [0, 2] })),
      ],
      [terraces(0, 1, { tiers: [8, 13], arc: [-0.4, 0.9] })],
    ],
    cold: [[{ weight: 1, place: inRows }]],
    warm: [
      [
        { weight: 0.08, place: inCircles },
        terraces(0, 0.34, { tiers: [10, 13], arc: [1.8, 2.35] }),
        terraces(2, 0.58, { glow: 0.3 }),
      ],
      [terraces(1, 1, { glow: 0.4 })],
    ],
  };
}

interface Seats {
  readonly tiers?: readonly [first: number, end: number];
  /** Angles, radians; all round unless given. */
  readonly arc?: readonly [from: number, to: number];
  /** Factor on the light there. */
  readonly glow?: number;
}

/**
 * Seats in rows along terraces of a bowl: evenly spaced all round, however many sleep there; along an arc close together in its
 * middle and far apart at its ends, which no two rows have at the same angle. Aisles are left open; seats are taken in a
 * scattered order.
 */
function terraces(index: number, weight: number, { tiers, arc, glow = 1 }: Seats = {}): Hood {
  const bowl = BOWLS[index] as Bowl;
  const [first, last] = tiers ?? [0, bowl.tiers];
  const rows = Array.from({ length: last - first }, (_, k) => terraceOf(bowl, first + k));
  const lengths = rows.map(({ inner, outer }) => (inner + outer) / 2);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const place = (draw: Draw, spot: Spot) => {
    let left = ((seatOf(draw) + 0.5) / draw.of) * sum;
    let k = 0;
    while (k < rows.length - 1 && left > (lengths[k] ?? 0)) left -= lengths[k++] ?? 0;
    const row = rows[k] as ReturnType<typeof terraceOf>;
    const along = left / (lengths[k] ?? 1);
    const angle = betweenAisles(arc ? alongArc(arc, along, first + k) : TAU * along);
    const radius = (row.inner + row.outer) / 2 + (draw.rand(11) - 0.5) * (row.outer - row.inner) * 0.34;
    spot.x = bowl.middle[0] + Math.cos(angle) * radius;
    spot.z = bowl.middle[2] + Math.sin(angle) * radius;
    spot.size = 0.8 + 0.5 * draw.rand(12);
    spot.y = row.y;
    spot.floor = row.y;
    spot.bright =
      glow * (0.22 + 0.6 * (0.5 + 0.5 * Math.cos(angle - 4.3)) + 1.9 * patch(index, angle * radius, k) ** 2);
  };
  return { weight, place };
}

function alongArc([from, to]: readonly [number, number], along: Unit, row: number): number {
  const thinned = along + (0.62 / TAU) * Math.sin(TAU * along);
  return from + (to - from) * thinned + 0.24 * (unitOf(0xa5c, row) - 0.5);
}

/** A hood whose first sleeper lies alone in the middle of the great bowl's stage, large and bright. */
function speaker({ weight, place }: Hood): Hood {
  const [x, y, z] = PODIUM;
  const alone = (draw: Draw, spot: Spot) => {
    place(draw, spot);
    if (draw.n === 0) Object.assign(spot, { x, y, z, floor: y, size: 6, bright: 13 });
  };
  return { weight, place: alone };
}

/** 0 to 1: in patches of some ten seats along a row and two rows across, how well a night is going there. */
function patch(index: number, along: number, row: number): Unit {
  return smoothstep(0.25, 0.85, noiseAt(0x5ea7 + index, along / 9, row / 2));
}

/** Numbers 0 to `of` - 1, each once, in a scattered order that an even count of pods fills evenly. */
function seatOf({ n, of }: Draw): number {
  let stride = Math.max(1, Math.round(of * 0.6180339887));
  while (gcd(stride, of) > 1) stride++;
  return (n * stride) % Math.max(1, of);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

/** Squeezes an angle into the spaces between twelve aisles. */
function betweenAisles(angle: number): number {
  const turn = (angle / TAU) * AISLES;
  const wedge = Math.floor(turn);
  return ((wedge + 0.05 + 0.9 * (turn - wedge)) / AISLES) * TAU;
}

function inCircles(draw: Draw, spot: Spot): void {
  const [x, z] = CIRCLES[Math.floor(draw.u * CIRCLES.length)] ?? [0, 0];
  const angle = TAU * (draw.w + 0.02 * (draw.rand(14) - 0.5));
  const radius = (RINGS[Math.floor(draw.v ** 0.6 * 3)] ?? 0) + (draw.rand(11) - 0.5) * 0.2;
  spot.x = x + Math.cos(angle) * radius;
  spot.y = spot.floor = 0;
  spot.z = z + Math.sin(angle) * radius;
  spot.size = 0.5 + 0.7 * draw.rand(13) ** 3;
  spot.bright = 0.6;
}

/** The few who found no seat, or wanted none: alone on the plaza, some meters from a rim. */
function onPlaza(draw: Draw, spot: Spot): void {
  const { middle, radius } = BOWLS[Math.floor(draw.rand(15) ** 1.6 * 4)] as Bowl;
  const angle = TAU * draw.u;
  const out = radius + 4 + 24 * draw.v ** 1.6;
  spot.x = middle[0] + Math.cos(angle) * out;
  spot.y = spot.floor = 0;
  spot.z = middle[2] + Math.sin(angle) * out;
  spot.size = 0.9 + 0.5 * draw.rand(12);
  spot.bright = 0.9 + 1.2 * draw.rand(13) ** 3;
}

function inRows(draw: Draw, spot: Spot): void {
  const side = Math.max(1, Math.ceil(Math.sqrt(draw.of)));
  const span = 60 / side;
  spot.x = ((draw.n % side) - (side - 1) / 2) * span;
  spot.y = 24;
  spot.z = -60 - (Math.floor(draw.n / side) - (side - 1) / 2) * span;
  spot.size = 0.6;
}
