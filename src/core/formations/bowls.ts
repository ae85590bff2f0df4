import { clamp } from '../ease.ts';
import type { Vec3 } from './plan.ts';

/** A Sleep Square: a bowl of ring terraces, its rim level with the plaza and its middle `tiers * rise` under it. */
export interface Bowl {
  /** Where the lowest terrace's height is measured; the stage is one rise lower. */
  readonly middle: Vec3;
  readonly radius: number;
  readonly tiers: number;
  readonly rise: number;
}

/** Of a bowl's radius, the flat stage in its middle. */
export const STAGE = 0.3;
/** Ways left open from rim to stage, evenly round a bowl. */
export const AISLES = 12;

export const BOWLS: readonly Bowl[] = [
  bowl(0, 0, 62, 13, 1.15),
  bowl(108, -112, 38, 8, 1),
  bowl(-110, -128, 44, 8, 1),
  bowl(10, -215, 54, 7, 1.2),
  bowl(-190, -270, 50, 5, 1.2),
  bowl(185, -250, 50, 5, 1.2),
];

/** The middle of the great bowl's stage. */
export const PODIUM: Vec3 = [0, -14 * 1.15, 0];

/** Luna's circles: small rings of sleepers on the wet plaza, x and z; beside the great bowl's rim. */
export const CIRCLES: readonly (readonly [x: number, z: number])[] = [
  [-24, 69],
  [-37, 61],
  [-31, 80],
];

/** Radii of a circle's rings, meters. */
export const RINGS = [1.7, 3.3, 4.9] as const;

/** Inner and outer radius and height of a bowl's terrace. */
export function terraceOf(bowl: Bowl, tier: number): { inner: number; outer: number; y: number } {
  const at = (k: number) => bowl.radius * (STAGE + ((1 - STAGE) * k) / bowl.tiers);
  return { inner: at(tier), outer: at(tier + 1), y: bowl.middle[1] + tier * bowl.rise };
}

/** Height of the stone at x, z: the plaza, and the bowls' terraces as slopes. */
export function squareFloor(x: number, z: number): number {
  let floor = 0;
  for (const { middle, radius } of BOWLS) {
    const out = Math.hypot(x - middle[0], z - middle[2]) / radius;
    if (out < 1) floor = middle[1] * (1 - clamp((out - STAGE) / (1 - STAGE)));
  }
  return floor;
}

function bowl(x: number, z: number, radius: number, tiers: number, rise: number): Bowl {
  return { middle: [x, -tiers * rise, z], radius, tiers, rise };
}
