import { smoothstep } from '../ease.ts';
import { unitOf } from '../random.ts';
import { TAU } from '../units.ts';
import { layered } from './noise.ts';

const SEED = 31;
/** Height of a step of the terraced banks, meters. */
const STEP = 1.5;

const edge = layered(SEED, 3);
const swell = layered(SEED, 5);
const ridges = layered(SEED, 4);

/** Where the river's middle runs at z. */
export function riverAt(z: number): number {
  return 16 * Math.sin(z * 0.016 + 0.6) + 0.00011 * z * z;
}

/** Half the river's width at z; widest about the great ring. */
export function riverWidth(z: number): number {
  return 13 + 9 * Math.exp(-(((z + 95) / 38) ** 2)) + 4 * Math.sin(z * 0.03);
}

/** Meters from the water's edge to x, z; below 0 in the river. */
export function bankAt(x: number, z: number): number {
  const coves = (swell(x * 0.05 + 7, z * 0.085 + 3) - 0.44) * 9;
  return Math.abs(x - riverAt(z)) - riverWidth(z) + (edge(x * 0.11 + 40, z * 0.11) - 0.44) * 7 + coves;
}

/** Height of the valley: terraced banks, amphitheaters about the councils, and ridges behind; below 0 under the river. */
export function valleyAt(x: number, z: number): number {
  const bank = bankAt(x, z);
  const dry = smoothstep(-2, 0.8, bank);
  let height = landAt(x, z, bank);
  if (dry === 0) return height;
  for (const council of BANKED) {
    const far = Math.hypot(x - council.x, z - council.z);
    const within = 1 - smoothstep(council.radius * 1.12, council.radius * 1.75, far);
    if (within > 0) height += (stepAt(council, far) - height) * within * dry;
  }
  return height;
}

/**
 * A council: tiers of pods about a gap. The outermost is higher than the middle by `rise` radii: above 0 a bowl, below 0 a
 * stepped mound.
 */
export interface Council {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly tiers: number;
  readonly rise: number;
}

const COUNCILS: readonly Council[] = [
  { x: riverAt(-95) + 3, z: -95, radius: 23, tiers: 6, rise: 0.3 },
  { x: riverAt(-43) - 29, z: -43, radius: 13, tiers: 6, rise: 0.14 },
  { x: riverAt(-148) - 35, z: -148, radius: 14, tiers: 5, rise: 0.16 },
  { x: riverAt(-68) + 35, z: -68, radius: 12, tiers: 5, rise: 0.16 },
  { x: riverAt(-138) + 42, z: -138, radius: 9, tiers: 4, rise: 0.16 },
  { x: riverAt(-92) - 41, z: -92, radius: 9, tiers: 5, rise: 0.14 },
  { x: riverAt(-27) + 21, z: -27, radius: 6, tiers: 3, rise: 0.12 },
];

/** Those of the councils that stand on a bank; the first of all is on the water. */
const BANKED = COUNCILS.slice(1);

/** The seven councils of the valley, the great ring first. */
export function councils(): readonly Council[] {
  return COUNCILS;
}

/** Height on which a council stands: on the water, or on its bank. */
export function councilFloor(council: Council): number {
  return FLOORS.get(council) ?? 0.4;
}

const FLOORS = new Map(
  COUNCILS.map((one, i) => [
    one,
    i === 0 ? 0.4 : Math.max(0.9, Math.min(1.3, landAt(one.x, one.z, bankAt(one.x, one.z)) - 0.4)),
  ]),
);

/** Height of a banked council's ground at a distance from its middle: a tread under each tier, a riser between two. */
export function stepAt(council: Council, far: number): number {
  const { radius, tiers } = council;
  const at = ((far / radius - 0.32) / 0.68) * (tiers - 1);
  const tier = Math.max(0, Math.min(tiers - 1, at));
  const low = Math.floor(tier);
  const part = smoothstep(0.36, 0.64, tier - low);
  const y = (k: number) => tierOf(council, Math.min(tiers - 1, k)).y;
  return councilFloor(council) - 0.12 + y(low) + (y(low + 1) - y(low)) * part;
}

/** Where a tier's gap is, and how wide, in radians: towards the river, wider further out. */
export function gapOf(council: Council, tier: number): { at: number; width: number } {
  const key = Math.round(council.x * 7 + council.z * 3);
  const toRiver = council.x > riverAt(council.z) ? TAU / 2 : 0;
  return {
    at: toRiver + 0.9 * (unitOf(key, tier, 1) - 0.5),
    width: 0.12 + 0.1 * tier + 0.3 * unitOf(key, tier, 2),
  };
}

/** Inner to outer: radius and height of a tier above the floor. */
export function tierOf(council: Council, tier: number): { radius: number; y: number } {
  const out = tier / Math.max(1, council.tiers - 1);
  const y = council.rise > 0 ? council.rise * out ** 1.5 : -council.rise * (1 - out);
  return { radius: council.radius * (0.32 + 0.68 * out), y: y * council.radius };
}

/** The valley without its councils; `bank` as in `bankAt`. */
function landAt(x: number, z: number, bank: number): number {
  if (bank < -2) return -1.2;
  const away = smoothstep(2, 16, bank);
  const rough = (swell(x * 0.035, z * 0.035) - 0.42) * (2 + Math.min(bank, 90) * 0.24);
  const slope = Math.max(0, 0.35 + bank * 0.075 + away * rough);
  const shore = -0.75 + 1.1 * smoothstep(-2, 2.5, bank);
  const ridge = (1 - Math.abs(ridges(x * 0.012 + 9, z * 0.012) * 2 - 1)) ** 2;
  const wall = smoothstep(20, 110, bank) * smoothstep(0, 120, -z) * 50 + smoothstep(40, 120, bank) * 16;
  const knolls = away * (edge(x * 0.22, z * 0.22) - 0.44) * 0.7;
  const headland = 6 * smoothstep(0, 7, bank) * Math.exp(-(((x + 20) / 13) ** 2 + ((z + 3) / 9) ** 2));
  return shore + smoothstep(1, 7, bank) * terraced(slope) + knolls + headland + ridge * wall;
}

/** Heights drawn together into treads, `STEP` apart. */
function terraced(height: number): number {
  const steps = height / STEP;
  const low = Math.floor(steps);
  return STEP * (low + 0.22 * (steps - low) + 0.78 * smoothstep(0.62, 0.96, steps - low));
}
