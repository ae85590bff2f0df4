import { unitOf } from '../random.ts';
import type { Vec3 } from './plan.ts';

/** A hanging garden: strands that fall from a branching crown, long in the middle. */
export interface Garden {
  readonly top: Vec3;
  /** Where its stem leaves the dome. */
  readonly root: Vec3;
  readonly reach: number;
  readonly fall: number;
  readonly strands: number;
}

/** A coral garden on the ground: shelves that spread upward from one root. */
export interface Coral {
  readonly root: Vec3;
  readonly reach: number;
  readonly height: number;
}

export const SHELVES = 11;
const GOLDEN_ANGLE = 2.399963;

export const GARDENS: readonly Garden[] = [
  { top: [0, 82, 0], root: [0, 99, 0], reach: 24, fall: 58, strands: 104 },
  { top: [-40, 72, 20], root: [-36, 90, 16], reach: 12, fall: 32, strands: 26 },
  { top: [44, 68, 8], root: [38, 88, 6], reach: 14, fall: 38, strands: 28 },
  { top: [-64, 56, -20], root: [-62, 74, -20], reach: 9, fall: 24, strands: 16 },
  { top: [66, 52, -24], root: [64, 70, -24], reach: 9, fall: 26, strands: 16 },
];

export const CORALS: readonly Coral[] = [
  { root: [-54, 0, 26], reach: 25, height: 25 },
  { root: [57, 0, 30], reach: 24, height: 17 },
  { root: [31, 0, 18], reach: 18, height: 9 },
  { root: [-42, 0, 40], reach: 18, height: 13 },
  { root: [36, 0, -42], reach: 19, height: 28 },
  { root: [-32, 0, -48], reach: 19, height: 26 },
];

/** The dissenters' stalks stand in open water across the canal. */
export const STALKS: readonly Vec3[] = [
  [-67, 3.1, 176],
  [-58.6, 2.6, 172],
  [-70.5, 6.1, 174],
  [-55.6, 3.9, 178],
  [-74, 4.4, 179],
  [-49, 2.2, 185],
  [-78, 2.4, 184],
];

/** A strand of a garden, by number: where it hangs, how long it is, how it leans (meters over its whole length). */
export function strandOf(garden: Garden, index: number): { top: Vec3; fall: number; lean: Vec3 } {
  const key = Math.round(garden.top[0] * 31 + garden.top[2] * 17);
  const out = ((index + 0.5) / garden.strands) ** 0.62 * (0.9 + 0.2 * unitOf(key, index, 1));
  const angle = index * GOLDEN_ANGLE;
  const [x, y, z] = garden.top;
  const drop = out * out * garden.reach * 0.55;
  const long = 0.14 + 0.86 * Math.max(0, 1 - out * 0.95) ** 1.7;
  const fall = garden.fall * long * (0.5 + 0.72 * unitOf(key, index, 2));
  return {
    top: [
      x + Math.cos(angle) * out * garden.reach,
      y - drop + 5 * unitOf(key, index, 3) - 2,
      z + Math.sin(angle) * out * garden.reach,
    ],
    fall,
    lean: [(unitOf(key, index, 4) - 0.5) * 0.12 * fall, 0, (unitOf(key, index, 5) - 0.5) * 0.12 * fall],
  };
}

/** A shelf of a coral, by number: its middle and its width. */
export function shelfOf(coral: Coral, index: number): { at: Vec3; width: number } {
  const key = Math.round(coral.root[0] * 13 + coral.root[2] * 29);
  const angle = index * GOLDEN_ANGLE + unitOf(key, index, 1);
  const out = 0.15 + 0.95 * Math.sqrt((index + 0.5) / SHELVES);
  return {
    at: [
      coral.root[0] + Math.cos(angle) * coral.reach * out,
      coral.height * (1.2 - 0.9 * out) * (0.6 + 0.75 * unitOf(key, index, 2)),
      coral.root[2] + Math.sin(angle) * coral.reach * out * 0.8,
    ],
    width: coral.reach * (0.17 + 0.2 * unitOf(key, index, 3)),
  };
}
