import { SINGERS } from '../blooms.ts';
import { clamp } from '../ease.ts';
import type { Pack, Voice } from '../pack.ts';
import { unitOf } from '../random.ts';
import type { Hertz, Unit } from '../units.ts';
import { type Pools, poolsOf } from './pools.ts';
import { type Key, keyOf } from './tuning.ts';

/** What stays the same all story long about who sings and where. */
export interface Ensemble {
  readonly key: Key;
  /** Degrees of each guild's singers. */
  readonly pools: Pools;
  /** The guild with most sleepers, to whose degrees sameness drags all others. */
  readonly commonest: number;
  /** Each guild's rank by share, the largest 0. */
  readonly ranks: readonly number[];
  /** Each guild's own place, -1 left to 1 right. */
  readonly places: readonly number[];
  /** Part of their breaths that singers may take, so that all of them keep within `SINGERS_RATE`. */
  readonly room: Unit;
}

/** All singers together sound at most about so often a second, however many guilds there are. */
export const SINGERS_RATE: Hertz = 4.75;

const WIDEST = 0.62;
const FURTHEST = 0.85;
/** Authority is in the middle. */
const CENTRAL: ReadonlySet<Voice> = new Set<Voice>(['bell', 'pulse']);

const known = new WeakMap<Pack, Ensemble>();

/** The ensemble of a pack. Throws a RangeError when its root is no note name. */
export function ensembleOf(pack: Pack): Ensemble {
  const ensemble = known.get(pack) ?? seated(pack);
  known.set(pack, ensemble);
  return ensemble;
}

/**
 * Where a singer is heard: its guild's place when guilds hold together (kinship 1), anywhere near the middle when
 * they do not, and a little beside its neighbours.
 */
export function panOf(place: number, kinship: Unit, [seed, guild, singer]: [number, number, number]): number {
  const astray = (1 - kinship) * (unitOf(seed, 0x9a, guild, singer) - 0.5);
  const beside = 0.06 * (singer - (SINGERS - 1) / 2);
  return clamp(place * (0.25 + 0.75 * kinship) + astray + beside, -FURTHEST, FURTHEST);
}

function seated(pack: Pack): Ensemble {
  const order = pack.guilds.map((_, g) => g).sort((a, b) => share(pack, b) - share(pack, a) || a - b);
  return {
    key: keyOf(pack.tonality),
    pools: poolsOf(pack),
    commonest: order[0] ?? 0,
    ranks: pack.guilds.map((_, g) => order.indexOf(g)),
    places: placesOf(pack),
    room: Math.min(1, SINGERS_RATE / (SINGERS * pack.guilds.reduce((all, guild) => all + guild.rhythm, 0))),
  };
}

/** Guilds stand left and right by turns, from the outside in, in the pack's order. */
function placesOf(pack: Pack): number[] {
  const sides = pack.guilds.filter((guild) => !CENTRAL.has(guild.voice)).length;
  const pairs = Math.max(1, Math.ceil(sides / 2));
  let next = 0;
  return pack.guilds.map((guild) => {
    if (CENTRAL.has(guild.voice)) return 0;
    const i = next++;
    const side = i % 2 === 0 ? -1 : 1;
    const alone = sides % 2 === 1 && i === sides - 1;
    return alone ? 0 : side * WIDEST * (1 - Math.floor(i / 2) / pairs);
  });
}

function share(pack: Pack, guild: number): number {
  return pack.guilds[guild]?.share ?? 0;
}
