import { podAngles } from './dream/pods.ts';
import { clearPlaces } from './formations/clearPlaces.ts';
import { settleCompany } from './formations/company.ts';
import { council } from './formations/council.ts';
import { dome } from './formations/dome.ts';
import { guildCounts, guildOrder } from './formations/guildCounts.ts';
import { lounge } from './formations/lounge.ts';
import { partPods } from './formations/partPods.ts';
import {
  type Box,
  type Draw,
  type Elsewhere,
  type Found,
  type Hood,
  NOWHERE,
  type Plan,
  type Settlers,
  type Spot,
  type Stations,
} from './formations/plan.ts';
import { type PodTree, podTree } from './formations/podTree.ts';
import { square } from './formations/square.ts';
import { undercity } from './formations/undercity.ts';
import type { Formation } from './pack.ts';
import { hashOf, unitOf } from './random.ts';
import type { Nanometers, Radians, Unit } from './units.ts';

/** Every sleeper of a world, one entry a pod; positions in meters, three numbers a pod. */
export interface PodField {
  readonly count: number;
  readonly position: Float32Array;
  readonly radius: Float32Array;
  /** Index into the pack's guilds. */
  readonly guild: Uint8Array;
  /** How much light a pod gives at its crest: most little, few much. */
  readonly brightness: Float32Array;
  /** What is a pod's own, 0 to 1. */
  readonly seed: Float32Array;
  /** What a pod's light adds to its guild's, nanometers. */
  readonly hue: Float32Array;
  /** Constant angle b_j, radians, and drift d_j as a multiple of D: see `podPhase`. */
  readonly angle: Float32Array;
  readonly drift: Float32Array;
  /** Pod index of each of the cast, in the pack's order, and how that pod is looked at. */
  readonly cast: Uint32Array;
  readonly found: readonly Found[];
  /** Pods of those who sleep beside each of the cast. */
  readonly beside: readonly Uint32Array[];
  /** Where one who is in several places at once is looked at, if not in their own. */
  readonly elsewhere: Elsewhere | null;
  readonly extent: Box;
  readonly ground: number;
  /** What a camera stands on at x, z. */
  readonly floorAt: (x: number, z: number) => number;
  readonly lie: Unit;
  readonly stations: Stations;
  readonly tree: PodTree;
  /** Sum of the squared radii the pods would have if there were `PLAIN_COUNT` of them: what lights the world. */
  readonly area: number;
}

const PLANS: Readonly<Record<Formation, (pack: Settlers) => Plan>> = {
  dome,
  square,
  lounge,
  council,
  undercity,
};

/** The number of pods at which `Plan.radius` is a common pod's size. */
const PLAIN_COUNT = 12000;
/** Own hue of a pod about its guild's light, nanometers (standard deviation). */
const OWN_HUE: Nanometers = 5;
/** Even steps in three dimensions: powers of 1/1.2207..., the root of x^4 = x + 1 (Roberts 2018). */
const EVEN = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703] as const;
const GOLDEN = 0.6180339887498949;
/** Part of the pods, from, to: how much light they give. */
const CLASSES = [
  [0.62, 0.1, 0.32],
  [0.92, 0.35, 0.85],
  [1, 1.1, 2.2],
] as const;

/** Where the pods of a pack's world stand, how large and bright they are and in what angle they sleep; seeded. */
export function formationOf(pack: Settlers, count: number): PodField {
  const plan = PLANS[pack.world.formation](pack);
  const total = Math.max(count, pack.cast.length, 1);
  const counts = guildCounts(
    pack.guilds.map((guild) => guild.share),
    total,
  );
  const guild = guildOrder(counts, total);
  const field = emptyField(total, guild);
  const floor = new Float32Array(total).fill(NOWHERE);
  const cast = settleCast(pack, field);
  counts.forEach((size, g) => {
    const mine = indicesOf(guild, g, size);
    settleGuild(pack, plan, field, { g, mine, floor });
    const { angle, drift } = podAngles(size, hashOf(pack.seed, g));
    mine.forEach((pod, k) => {
      field.angle[pod] = angle[k] as Radians;
      field.drift[pod] = drift[k] ?? 0;
    });
  });
  clearPlaces(pack, plan, { ...field, floor }, cast);
  const beside = settleCompany(pack, plan, { ...field, floor }, cast);
  const { extent, ground, floorAt, lie, stations, found, elsewhere = null } = plan;
  const area = plainArea(field, plan.radius);
  partPods({ ...field, floor }, [...cast, ...beside.flatMap((pods) => [...pods])]);
  const tree = podTree(field.position, field.radius);
  const told = { cast, found, beside, elsewhere, extent, ground, floorAt, lie, stations };
  return { ...field, ...told, count: total, tree, area };
}

type Bare = Omit<
  PodField,
  | 'count'
  | 'cast'
  | 'found'
  | 'beside'
  | 'elsewhere'
  | 'extent'
  | 'ground'
  | 'floorAt'
  | 'lie'
  | 'stations'
  | 'tree'
  | 'area'
>;

function emptyField(count: number, guild: Uint8Array): Bare {
  const floats = () => new Float32Array(count);
  return {
    position: new Float32Array(3 * count),
    radius: floats(),
    guild,
    brightness: floats(),
    seed: floats(),
    hue: floats(),
    angle: floats(),
    drift: floats(),
  };
}

function indicesOf(guild: Uint8Array, g: number, size: number): Uint32Array {
  const mine = new Uint32Array(size);
  let k = 0;
  for (let i = 0; i < guild.length; i++) if (guild[i] === g) mine[k++] = i;
  return mine;
}

/** The first pods of a guild belong to those of the cast who are in it. */
function settleCast(pack: Settlers, field: Bare): Uint32Array {
  const next = new Map<number, number>();
  return Uint32Array.from(pack.cast, (person) => {
    const g = Math.max(
      0,
      pack.guilds.findIndex(({ id }) => id === person.guild),
    );
    const pod = field.guild.indexOf(g, next.get(g) ?? 0);
    next.set(g, pod + 1);
    return Math.max(0, pod);
  });
}

function settleGuild(
  pack: Settlers,
  plan: Plan,
  field: Bare,
  { g, mine, floor }: { g: number; mine: Uint32Array; floor: Float32Array },
): void {
  const hoods = plan.hoods[g] ?? [];
  const homes = homesOf(hoods, mine.length);
  const given = hoods.map(() => 0);
  const sizes = hoods.map((_, h) => homes.reduce((n, home) => n + (home === h ? 1 : 0), 0));
  const scale = plan.radius * scaleFor(field.seed.length);
  const spot: Spot = { x: 0, y: 0, z: 0, floor: NOWHERE, size: 1, bright: 1, hue: 0 };
  for (let k = 0; k < mine.length; k++) {
    const pod = mine[k] ?? 0;
    const h = homes[k] ?? 0;
    const n = given[h] ?? 0;
    given[h] = n + 1;
    const key = hashOf(pack.seed, g, h);
    Object.assign(spot, { floor: NOWHERE, size: 1, bright: 1, hue: 0 });
    hoods[h]?.place(drawOf(key, n, sizes[h] ?? 1), spot);
    floor[pod] = spot.floor;
    write(field, pod, spot, { key: hashOf(key, n), scale });
  }
}

/** More pods are smaller pods. */
function scaleFor(count: number): number {
  return Math.min(1.5, Math.max(0.16, Math.cbrt(PLAIN_COUNT / count)));
}

function plainArea(field: Bare, radius: number): number {
  const count = field.radius.length;
  const plain = radius * scaleFor(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += ((field.radius[i] ?? 0) / plain) ** 2;
  return (sum / count) * PLAIN_COUNT * radius * radius;
}

function homesOf(hoods: readonly Hood[], size: number): Uint8Array {
  const sum = hoods.reduce((total, hood) => total + hood.weight, 0) || 1;
  const homes = new Uint8Array(size);
  for (let k = 0; k < size; k++) {
    let left = ((k * GOLDEN) % 1) * sum;
    let h = 0;
    while (h < hoods.length - 1 && left >= (hoods[h]?.weight ?? 0)) left -= hoods[h++]?.weight ?? 0;
    homes[k] = h;
  }
  return homes;
}

function drawOf(key: number, n: number, of: number): Draw {
  const offset = (key >>> 8) / 16777216;
  return {
    n,
    of,
    u: (offset + n * EVEN[0]) % 1,
    v: (offset * 7 + n * EVEN[1]) % 1,
    w: (offset * 13 + n * EVEN[2]) % 1,
    rand: (index) => unitOf(key, n, index),
  };
}

function write(field: Bare, pod: number, spot: Spot, { key, scale }: { key: number; scale: number }): void {
  const radius = scale * spot.size * (0.28 + 1.5 * unitOf(key, 1) ** 3.5);
  field.radius[pod] = radius;
  field.position[3 * pod] = spot.x;
  field.position[3 * pod + 1] = Math.max(spot.y, spot.floor + 1.06 * radius);
  field.position[3 * pod + 2] = spot.z;
  const kind = unitOf(key, 2);
  const [, from, to] = CLASSES.find(([upTo]) => kind < upTo) ?? CLASSES[2];
  field.brightness[pod] = spot.bright * (from + (to - from) * unitOf(key, 3));
  field.seed[pod] = unitOf(key, 4);
  const bell = unitOf(key, 5) + unitOf(key, 6) + unitOf(key, 7) - 1.5;
  field.hue[pod] = spot.hue + 2 * OWN_HUE * bell;
}
