import { lerp } from '../ease.ts';
import { hashOf, unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import type { Draw, Hood, Spot, Vec3 } from './plan.ts';

/** The sleep colony on New Avalon's low ground: huts, ropes from hut to hut, and lanterns in the ones and on the others. */
export const COLONY = { middle: [-18, -30, -44], across: [62, 34], huts: 64 } as const;

/** A hut of the colony, by number: where its lanterns stand. */
function hutAt(index: number): Vec3 {
  const turn = index * 2.399963 + 0.6;
  const out = Math.sqrt((index + 0.5) / COLONY.huts);
  const x = COLONY.middle[0] + COLONY.across[0] * out * Math.cos(turn) + 3 * (unitOf(0xc0, index) - 0.5);
  return [x, colonyGround(x), COLONY.middle[2] + COLONY.across[1] * out * Math.sin(turn)];
}

/** Ropes from hut to hut, to neighbors at so many numbers on, of which so many parts are left out. */
const ROPES = { steps: [5, 8, 13], fewer: 0.58 } as const;

/** The colony's ropes: each the numbers of its two huts. */
export const COLONY_ROPES: readonly (readonly [number, number])[] = ROPES.steps.flatMap((step) =>
  Array.from({ length: COLONY.huts - step }, (_, hut) => [hut, hut + step] as const).filter(
    ([a, b]) => unitOf(hashOf(a, b), 0x90) > ROPES.fewer,
  ),
);

/** A point of a rope of the colony, by number: 0 at one hut, 1 at the other. */
export function ropeAt(index: number, u: number): Vec3 {
  const [a, b] = COLONY_ROPES[index] ?? [0, 0];
  const [ax, ay, az] = hutAt(a);
  const [bx, by, bz] = hutAt(b);
  const sag = 1.8 + 1.6 * unitOf(0x5a, index);
  return [lerp(ax, bx, u), lerp(ay, by, u) + 3.6 - 4 * u * (1 - u) * sag, lerp(az, bz, u)];
}

/** Height of the low ground that the colony's lanterns stand on. */
function colonyGround(x: number): number {
  return COLONY.middle[1] + 3.2 * Math.cos((x + 21) * 0.09) + 1.3 * Math.sin(x * 0.23);
}

/** Where its lanterns are. */
export const colony: readonly Hood[] = [
  { weight: 0.3, place: inHut },
  { weight: 0.7, place: asLantern },
];

/** On a hut's floor, and some above it. */
function inHut(draw: Draw, spot: Spot): void {
  const hut = Math.floor(draw.u * COLONY.huts);
  const [x, y, z] = hutAt(hut);
  const wide = 0.8 + 2.6 * unitOf(0xc1, hut) ** 2;
  const near = wide * Math.sqrt(draw.v);
  spot.x = x + near * Math.cos(TAU * draw.w);
  spot.z = z + near * Math.sin(TAU * draw.w);
  spot.floor = y;
  spot.y = y + 2.4 * draw.rand(11) ** 3;
  spot.size = 0.22 + 0.5 * draw.rand(12) ** 4;
  spot.bright = (0.5 + 0.9 * unitOf(0xc2, hut)) * (0.6 + 0.8 * draw.rand(14));
  spot.hue = 12 * draw.rand(13) - 6;
}

/** Hung on a rope, a little below it. */
function asLantern(draw: Draw, spot: Spot): void {
  const rope = Math.floor(draw.u * COLONY_ROPES.length);
  const [x, y, z] = ropeAt(rope, draw.v);
  spot.size = 0.3 + 0.4 * draw.rand(11) ** 4;
  spot.x = x;
  spot.y = y - spot.size - 0.5 * draw.rand(12) ** 2;
  spot.z = z;
  spot.bright = (0.6 + 0.8 * unitOf(0xc3, rope)) * (0.6 + 0.8 * draw.rand(14));
  spot.hue = 12 * draw.rand(13) - 6;
}
