import type { Formation, Guild, Person } from '../pack.ts';
import type { Nanometers, Unit } from '../units.ts';

/** Who moves into a world: all that a formation needs to know of a pack. */
export interface Settlers {
  readonly world: { readonly formation: Formation };
  readonly guilds: readonly Settled[];
  readonly cast: readonly Pick<Person, 'guild' | 'light'>[];
  readonly seed: number;
}

/** What a formation needs to know of a guild. */
export type Settled = Pick<Guild, 'id' | 'share' | 'light'>;

/** Meters; y is up, and the water, street or lowest terrace lies near y = 0. */
export type Vec3 = readonly [x: number, y: number, z: number];

/** Meters between two places. */
export function distance(a: Vec3, b: Vec3): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

export interface Box {
  readonly min: Vec3;
  readonly max: Vec3;
}

/** A camera's place; `fov` is the vertical angle in degrees of a 16:9 picture. */
export interface View {
  readonly eye: Vec3;
  readonly look: Vec3;
  readonly fov: number;
}

/** Where cameras stand in a world when a shot names no pod. */
export interface Stations {
  readonly wide: View;
  readonly over: View;
  /** How far apart, in radians, the wide and high views of different acts may be; 0 unless given. */
  readonly turn?: number;
  /** A closed path flown low among the pods, and where one looks from it: eye and look alternate. */
  readonly through: readonly View[];
  /** How far a `rise` climbs, in meters a second, and how high it may come. */
  readonly climb: number;
  readonly top: number;
}

/** A found place: where one of the cast sleeps, and the unit direction from which that pod is looked at. */
export interface Found {
  readonly at: Vec3;
  readonly from: Vec3;
}

/** Where one is found too who is in several places at once: the radius of that pod, and in which half of a picture it belongs. */
export interface Elsewhere extends Found {
  readonly radius: number;
  readonly half: -1 | 1;
}

/** Where one sleeps beside one of the cast, seen from where the latter is looked at: radii of that pod, and size over its. */
export interface Beside {
  readonly across: number;
  readonly up: number;
  readonly back: number;
  readonly size: number;
  /** One who has come over from the guild whose color is farthest off. */
  readonly guest?: true;
  /** One who leans on the other: turned to that one, and so near that their pods meet. */
  readonly leans?: true;
}

/** What a neighborhood is handed to place its pod number `n` of `of`: even numbers u, v, w and hashed ones by index. */
export interface Draw {
  readonly n: number;
  readonly of: number;
  readonly u: Unit;
  readonly v: Unit;
  readonly w: Unit;
  rand(index: number): Unit;
}

/** A floor that no pod reaches. */
export const NOWHERE = -1e9;

/** A pod's spot, written in place; `size` and `bright` are factors, `hue` is added to the guild's light. */
export interface Spot {
  x: number;
  y: number;
  z: number;
  /** What the pod lies on: it is lifted until it touches; `NOWHERE` for one that hangs. */
  floor: number;
  size: number;
  bright: number;
  hue: Nanometers;
}

/** A neighborhood: what part of its guild lives there, and where. */
export interface Hood {
  readonly weight: number;
  readonly place: (draw: Draw, spot: Spot) => void;
}

/** Pods while they settle, one entry a pod as in `PodField`; `floor` is what each lies on, meters. */
export interface Settling {
  readonly position: Float32Array;
  readonly radius: Float32Array;
  readonly brightness: Float32Array;
  readonly seed: Float32Array;
  readonly hue: Float32Array;
  readonly guild: Uint8Array;
  readonly floor: Float32Array;
}

/** A world before anyone has moved in. */
export interface Plan {
  readonly extent: Box;
  /** Height of the water or floor; what is below it is mirror or dark. */
  readonly ground: number;
  /** What a camera or a walker stands on at x, z. */
  readonly floorAt: (x: number, z: number) => number;
  /** Radius of a common pod when there are some twelve thousand, meters. */
  readonly radius: number;
  /** 0: pods stand or hang; 1: they lie. */
  readonly lie: Unit;
  /** Neighborhoods of each guild, in the pack's order. */
  readonly hoods: readonly (readonly Hood[])[];
  /** The cast's places, in the pack's order. */
  readonly found: readonly Found[];
  /** Who sleeps beside one of the cast, by where that person lies. */
  readonly beside: (found: Found) => readonly Beside[];
  /** Where, of those who are in several places at once, one is looked at; where none is given, in their own place. */
  readonly elsewhere?: Elsewhere;
  readonly stations: Stations;
}

/** Below this light a guild keeps the regulator's cold order, above the other it sits apart and warm. */
const COLD: Nanometers = 466;
const WARM: Nanometers = 560;

/** Guild indices by what they are in a world: the commons by falling share, the cold and the warm by rising light. */
export interface Kinds {
  readonly common: readonly number[];
  readonly cold: readonly number[];
  readonly warm: readonly number[];
}

/** Sorts a pack's guilds into commons, cold and warm; there is always a common one. */
export function kindsOf(guilds: readonly Settled[]): Kinds {
  const all = guilds.map((guild, index) => ({ guild, index }));
  const byLight = [...all].sort((a, b) => a.guild.light - b.guild.light || a.index - b.index);
  const byShare = [...all].sort((a, b) => b.guild.share - a.guild.share || a.index - b.index);
  const plain = byShare.filter(({ guild }) => guild.light >= COLD && guild.light < WARM);
  const common = (plain.length > 0 ? plain : byShare.slice(0, 1)).map(({ index }) => index);
  const rest = byLight.filter(({ index }) => !common.includes(index));
  return {
    common,
    cold: rest.filter(({ guild }) => guild.light < WARM).map(({ index }) => index),
    warm: rest.filter(({ guild }) => guild.light >= WARM).map(({ index }) => index),
  };
}

/** Neighborhoods of every guild from tables by kind and rank; beyond a table's end its last row serves again. */
export function hoodsBy(
  pack: Settlers,
  tables: Readonly<Record<keyof Kinds, readonly (readonly Hood[])[]>>,
): readonly (readonly Hood[])[] {
  const kinds = kindsOf(pack.guilds);
  return pack.guilds.map((_, guild) => {
    for (const kind of ['common', 'cold', 'warm'] as const) {
      const rank = kinds[kind].indexOf(guild);
      const table = tables[kind];
      if (rank >= 0) return table[Math.min(rank, table.length - 1)] ?? tables.common[0] ?? [];
    }
    return tables.common[0] ?? [];
  });
}

/** The kind and rank of a guild, for places that depend on it. */
export function kindOf(pack: Settlers, guild: number): { kind: keyof Kinds; rank: number } {
  const kinds = kindsOf(pack.guilds);
  for (const kind of ['common', 'cold', 'warm'] as const) {
    const rank = kinds[kind].indexOf(guild);
    if (rank >= 0) return { kind, rank };
  }
  return { kind: 'common', rank: 0 };
}

/**
 * Found places of the cast: each person takes the next place of the table of their guild's kind and rank; where a table is
 * used up, the place is turned about the world's axis so that no two are the same.
 */
export function foundBy(
  pack: Settlers,
  tables: Readonly<Record<keyof Kinds, readonly (readonly Found[])[]>>,
): readonly Found[] {
  const taken = new Map<string, number>();
  return pack.cast.map((person) => {
    const guild = pack.guilds.findIndex(({ id }) => id === person.guild);
    const { kind, rank } = kindOf(pack, guild);
    const table = tables[kind];
    const row = table[Math.min(rank, table.length - 1)] ?? tables.common[0] ?? [];
    const key = `${kind}${Math.min(rank, table.length - 1)}`;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    const found = row[nth % row.length] ?? { at: [0, 10, 0], from: [0, 0, 1] };
    return turned(found, 0.21 * Math.floor(nth / row.length));
  });
}

function turned(found: Found, angle: number): Found {
  if (angle === 0) return found;
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const turn = ([x, y, z]: Vec3): Vec3 => [c * x + s * z, y, c * z - s * x];
  return { at: turn(found.at), from: turn(found.from) };
}
