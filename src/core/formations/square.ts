import { clamp, smoothstep } from '../ease.ts';
import { TAU } from '../units.ts';
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

/** A Sleep Square: a bowl of ring terraces sunk to its middle; the outer rim stands `tiers * rise` high. */
export interface Bowl {
  readonly middle: Vec3;
  readonly radius: number;
  readonly tiers: number;
  readonly rise: number;
}

/** Of a bowl's radius, the flat stage in its middle. */
export const STAGE = 0.3;
const AISLES = 12;

export const BOWLS: readonly Bowl[] = [
  { middle: [0, 0, 0], radius: 62, tiers: 13, rise: 1.15 },
  { middle: [108, 0, -112], radius: 38, tiers: 8, rise: 1 },
  { middle: [-110, 0, -128], radius: 44, tiers: 8, rise: 1 },
  { middle: [10, 0, -215], radius: 54, tiers: 7, rise: 1.2 },
  { middle: [-190, 0, -270], radius: 50, tiers: 5, rise: 1.2 },
  { middle: [185, 0, -250], radius: 50, tiers: 5, rise: 1.2 },
];

/** Luna's circles: small rings on the rim and on the dark plaza about it. */
export const CIRCLES: readonly Vec3[] = [
  [-28, 15.4, 54.5],
  [-54, 15.4, 34],
  [16, 15.4, 59.5],
  [-86, -1.6, 34],
  [-70, -1.6, 66],
  [-44, -1.6, 90],
  [-12, -1.6, 94],
  [22, -1.6, 92],
  [56, -1.6, 80],
  [82, -1.6, 54],
  [-98, -1.6, 0],
  [-112, -1.6, -34],
  [98, -1.6, 18],
  [-66, -1.6, 96],
  [76, -1.6, 92],
];

/** Inner and outer radius and height of a bowl's terrace. */
export function terraceOf(bowl: Bowl, tier: number): { inner: number; outer: number; y: number } {
  const at = (k: number) => bowl.radius * (STAGE + ((1 - STAGE) * k) / bowl.tiers);
  return { inner: at(tier), outer: at(tier + 1), y: bowl.middle[1] + tier * bowl.rise };
}

/** Height of the stone at x, z: the great bowl's terraces as a slope, the plaza about it. */
export function squareFloor(x: number, z: number): number {
  const bowl = BOWLS[0] as Bowl;
  const out = Math.hypot(x, z) / bowl.radius;
  const rim = bowl.tiers * bowl.rise;
  const inside = rim * clamp((out - STAGE) / (1 - STAGE));
  return inside * (1 - smoothstep(1.02, 1.25, out)) - 1.5 * smoothstep(1.02, 1.25, out);
}

/** Neo-Vista: squares sunk in wet stone before a black skyline, one of them near, others the same lamp again and again. */
export function square(pack: Settlers): Plan {
  return {
    extent: { min: [-252, -4, -332], max: [252, 54, 112] },
    ground: 0,
    floorAt: squareFloor,
    radius: 0.74,
    lie: 0.72,
    hoods: hoodsBy(pack, hoods()),
    found: foundBy(pack, FOUND),
    beside: () => BESIDE,
    stations: {
      wide: { eye: [-26, 45, 112], look: [6, 9, -34], fov: 41 },
      over: { eye: [-8, 118, 62], look: [2, 0, -14], fov: 44 },
      through: [
        { eye: [0, 3.4, 58], look: [0, 4, 0], fov: 50 },
        { eye: [-30, 6, 18], look: [-6, 3, -8], fov: 50 },
        { eye: [-18, 5, -26], look: [10, 4, -30], fov: 50 },
        { eye: [26, 6.5, -18], look: [30, 8, 16], fov: 50 },
        { eye: [34, 9, 26], look: [4, 6, 30], fov: 50 },
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
    [{ at: [0, 1.1, 0], from: [-0.5, 0.12, 0.86] }],
    [{ at: [25, 8.2, -31], from: [-0.28, 0.16, 0.94] }],
    [{ at: [-14.5, 2.6, 19], from: [-0.3, 0.14, 0.94] }],
    [{ at: [36, 9.4, 24], from: [0.3, 0.16, 0.94] }],
  ],
  cold: [[{ at: [0, 26, -60], from: [0, 0.05, 1] }]],
  warm: [
    [{ at: [-24.5, 16.4, 58.5], from: [-0.35, 0.2, 0.91] }],
    [{ at: [86, 10.4, -86], from: [-0.25, 0.12, 0.96] }],
  ],
};

function hoods(): Readonly<Record<'common' | 'cold' | 'warm', readonly (readonly Hood[])[]>> {
  return {
    common: [
      [terraces(0, 0.62, [0, 8]), terraces(2, 0.14), terraces(3, 0.14), terraces(4, 0.05), terraces(5, 0.05)],
      [terraces(0, 1, [8, 13], [3.75, 5.75])],
      [terraces(0, 1, [8, 13], [2.0, 3.65])],
      [terraces(0, 1, [8, 13], [-0.4, 0.9])],
    ],
    cold: [[{ weight: 1, place: inRows }]],
    warm: [[{ weight: 1, place: inCircles }], [terraces(1, 0.8), terraces(0, 0.2, [9, 13], [5.85, 6.9])]],
  };
}

/**
 * Seats in rows along the terraces `tiers` of a bowl between the angles `arc`: evenly spaced, however many sleep there,
 * with aisles left open; the seats are taken in a scattered order.
 */
function terraces(index: number, weight: number, tiers?: readonly [number, number], arc = [0, TAU]): Hood {
  const bowl = BOWLS[index] as Bowl;
  const [first, last] = tiers ?? [0, bowl.tiers];
  const rows = Array.from({ length: last - first }, (_, k) => terraceOf(bowl, first + k));
  const lengths = rows.map(({ inner, outer }) => (inner + outer) / 2);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const [a0, a1] = arc as [number, number];
  const place = (draw: Draw, spot: Spot) => {
    let left = ((seatOf(draw) + 0.5) / draw.of) * sum;
    let k = 0;
    while (k < rows.length - 1 && left > (lengths[k] ?? 0)) left -= lengths[k++] ?? 0;
    const row = rows[k] as ReturnType<typeof terraceOf>;
    const angle = betweenAisles(a0 + (a1 - a0) * (left / (lengths[k] ?? 1)));
    const radius = (row.inner + row.outer) / 2 + (draw.rand(11) - 0.5) * (row.outer - row.inner) * 0.34;
    spot.x = bowl.middle[0] + Math.cos(angle) * radius;
    spot.z = bowl.middle[2] + Math.sin(angle) * radius;
    spot.size = 0.8 + 0.5 * draw.rand(12);
    spot.y = row.y;
    spot.floor = row.y;
    spot.bright = 0.25 + 1.5 * (0.5 + 0.5 * Math.cos(angle - 3.9 - 0.13 * k)) ** 2.2;
  };
  return { weight, place };
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
  return ((wedge + 0.09 + 0.82 * (turn - wedge)) / AISLES) * TAU;
}

function inCircles(draw: Draw, spot: Spot): void {
  const [x, y, z] = CIRCLES[Math.floor(draw.u * CIRCLES.length)] as Vec3;
  const tier = Math.floor(draw.v ** 0.7 * 3);
  const angle = TAU * (draw.w + 0.02 * (draw.rand(14) - 0.5));
  const radius = 1.6 + tier * 1.5 + (draw.rand(11) - 0.5) * 0.25;
  spot.x = x + Math.cos(angle) * radius;
  spot.floor = y;
  spot.y = y + 0.25 * draw.rand(12);
  spot.z = z + Math.sin(angle) * radius;
  spot.size = 0.42 + 0.5 * draw.rand(13) ** 3;
  spot.bright = 0.95;
}

function inRows(draw: Draw, spot: Spot): void {
  const side = Math.max(1, Math.ceil(Math.sqrt(draw.of)));
  const span = 60 / side;
  spot.x = ((draw.n % side) - (side - 1) / 2) * span;
  spot.y = 24;
  spot.z = -60 - (Math.floor(draw.n / side) - (side - 1) / 2) * span;
  spot.size = 0.6;
}
