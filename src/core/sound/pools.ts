import type { Pack, Voice } from '../pack.ts';
import type { Hertz } from '../units.ts';
import type { Path } from './path.ts';
import type { Stage } from './stages.ts';

/** Degrees of each guild's singers, in the pack's order. */
export type Pools = readonly (readonly number[])[];

/** Degrees that a guild's singers take in turn, for a guild that no table names: by its voice. */
export const VOICE_POOLS: Readonly<Record<Voice, readonly number[]>> = {
  glass: [14, 18, 20],
  reed: [-3, 0, 3],
  harp: [7, 11, 13, 16],
  bell: [7],
  wood: [7, 9, 11],
  strings: [4, 8, 6],
  choir: [0, 4, 5],
  pulse: [-7, 0],
};

/** Where each instrument's register ends below; for the pulse, what a small speaker can still say. */
export const LOWEST: Readonly<Record<Voice, Hertz>> = {
  glass: 280,
  reed: 98,
  harp: 95,
  bell: 140,
  wood: 140,
  strings: 190,
  choir: 105,
  pulse: 98,
};

/** And above: what lies higher is sung an octave lower. */
export const HIGHEST: Readonly<Record<Voice, Hertz>> = {
  glass: 2000,
  reed: 330,
  harp: 1000,
  bell: 620,
  wood: 700,
  strings: 900,
  choir: 400,
  pulse: 300,
};

/** The shipped stories' own pools, by story and guild. */
const STORY_POOLS: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  chrononest: {
    larks: [15, 18, 19],
    owls: [-3, 0, 3],
    siesta: [7, 9, 11],
    shift: [4, 8, 6],
    harmony: [0, 4, 5],
    agency: [7],
  },
  'neo-vista': {
    plaza: [0, 4, 2],
    artisans: [14, 18, 20],
    cooperatives: [7, 9, 12],
    ethicists: [4, 8, 9],
    followers: [-7, 0],
  },
  'new-avalon': {
    lounges: [0, 4, 6],
    weavers: [7, 11, 13, 16],
    technicians: [7, 10],
    colony: [0, 2, 3],
    sovereignties: [7],
  },
  confluence: {
    rivers: [0, 4, 7],
    artists: [2, 4, 6],
    councils: [7, 9, 11],
    makers: [14, 16, 19],
    protocol: [-7, 0],
  },
  'glass-towers': {
    towers: [4, 8, 9],
    sanctuaries: [7, 9, 11],
    clusters: [0, 4, 2],
    synthesists: [8, 10, 13],
    tapestries: [16, 18, 21],
    governance: [7],
  },
};

/** The degrees of each guild's singers, in the pack's order. */
export function poolsOf(pack: Pack): Pools {
  const own = STORY_POOLS[pack.id] ?? {};
  return pack.guilds.map((guild) => own[guild.id] ?? VOICE_POOLS[guild.voice]);
}

/** What a stage makes of a pool that has more than one degree: who has but one never moves. */
const ON: Readonly<Record<Stage, (pool: readonly number[], path: Path) => readonly number[]>> = {
  opening: (pool) => pool,
  strain: (pool, { bass }) => pool.map((degree) => degree + bass),
  break: (pool) => pool,
  mending: (pool, { bass, tones }) => pool.slice(0, tones).map((degree) => degree + bass),
  home: (pool) => [...pool, ...above(pool)],
};

const known = new WeakMap<Pools, WeakMap<Path, Pools>>();

/** The pools where the story stands: on its bass; in mending a degree more a line; at home with the ninth and the sixth; or all on roots. */
export function poolsOn(pools: Pools, path: Path): Pools {
  const paths = known.get(pools) ?? new WeakMap<Path, Pools>();
  known.set(pools, paths);
  const on =
    paths.get(path) ??
    pools.map((pool) => {
      if (path.chord === 'root') return [rootNear(pool[0] ?? 0)];
      return pool.length > 1 ? ON[path.stage](pool, path) : pool;
    });
  paths.set(path, on);
  return on;
}

/** The root of the octave that a degree is nearest to. */
export function rootNear(degree: number): number {
  return 7 * Math.round(degree / 7);
}

/** The ninth and the sixth over the root under a pool's highest degree. */
function above(pool: readonly number[]): number[] {
  const root = 7 * Math.floor(Math.max(...pool) / 7);
  return [root + 8, root + 5];
}
