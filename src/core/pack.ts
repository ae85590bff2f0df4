import type { Decibels, Hertz, Nanometers, Seconds, Unit } from './units.ts';

/** The story format that this house reads and writes. */
export const FORMAT = 'noctiluca/1';
/** Counts changes in what a compiled pack holds; a page refuses a pack compiled by another reader. */
export const READER = 3;

/** The most guilds of a story: what one draw of the pods can tell apart. */
export const MOST_GUILDS = 12;

export const DIALS = ['unison', 'variety', 'kinship', 'order', 'tension', 'hope', 'glow'] as const;
export const FORMATIONS = ['dome', 'square', 'lounge', 'council', 'undercity'] as const;
export const AIRS = ['still', 'haze', 'mist', 'spores', 'dust'] as const;
export const GROUNDS = ['water', 'stone', 'none', 'river', 'glass'] as const;
export const MODES = ['ionian', 'dorian', 'phrygian', 'lydian', 'mixolydian', 'aeolian', 'locrian'] as const;
export const VOICES = ['glass', 'reed', 'harp', 'bell', 'wood', 'strings', 'choir', 'pulse'] as const;
export const SHOTS = ['wide', 'rise', 'close', 'orbit', 'over', 'through'] as const;

export type DialName = (typeof DIALS)[number];
export type Formation = (typeof FORMATIONS)[number];
export type Air = (typeof AIRS)[number];
export type Ground = (typeof GROUNDS)[number];
export type Mode = (typeof MODES)[number];
export type Voice = (typeof VOICES)[number];
export type Shot = (typeof SHOTS)[number];

/** The seven dials an author turns, each 0 to 1. */
export type Dials = Readonly<Record<DialName, Unit>>;

/** A story as the page reads it: complete, checked, defaults filled in, everything in the author's order. */
export interface Pack {
  readonly format: typeof FORMAT;
  readonly reader: typeof READER;
  /** Hex hash of all the rest: two packs with the same hash tell the same story. */
  readonly hash: string;
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly year: string;
  readonly logline: string;
  /** BCP 47. */
  readonly lang: string;
  readonly seed: number;
  readonly credits: string | null;
  readonly world: {
    readonly formation: Formation;
    readonly light: { readonly from: Nanometers; readonly to: Nanometers };
    readonly air: Air;
    readonly ground: Ground;
  };
  /** `root` is a note name such as D, F# or Bb; `tempo` is in beats a minute. */
  readonly tonality: { readonly root: string; readonly mode: Mode; readonly tempo: number };
  readonly cast: readonly Person[];
  readonly guilds: readonly Guild[];
  /** By who speaks: narrator, network or a cast id. */
  readonly speech: Readonly<Record<string, Speech>>;
  /** Written word to IPA. */
  readonly pronounce: Readonly<Record<string, string>>;
  readonly systems: readonly System[];
  readonly acts: readonly Act[];
  /** What is recorded, one entry an act; null where nothing of the story is. */
  readonly narration: readonly ActVoice[] | null;
  /** What brings each act, rendered, to its loudness; null where that has not been measured. */
  readonly levels: readonly Decibels[] | null;
}

/** What is recorded of an act, by line id and by cast id; a line or dream that is not named is not recorded. */
export interface ActVoice {
  readonly lines: Readonly<Record<string, PackedTake>>;
  readonly dreams: Readonly<Record<string, PackedTake>>;
}

/** A recording as a page finds it: an audio file of its own, standing in a larger one. */
export interface PackedTake {
  /** Address of the larger file: as built, relative to the pack's; absolute once `loadPack` has it. */
  readonly file: string;
  /** Where in the file it begins, and how long it is. */
  readonly at: number;
  readonly bytes: number;
  /** Length of the sound. */
  readonly seconds: Seconds;
  /** From the recording's beginning; one entry a written word, as `wordsIn` has them. */
  readonly words: readonly (readonly [start: Seconds, end: Seconds])[];
}

/** A named sleeper, who has one pod that can be found. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** A guild's id. */
  readonly guild: string;
  readonly light: Nanometers;
  readonly voice: Voice;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  /** Part of all pods; the shares of a pack sum to 1. */
  readonly share: Unit;
  readonly rhythm: Hertz;
  readonly light: Nanometers;
  readonly voice: Voice;
}

export interface Speech {
  /** Weights by the narration engine's voice names. */
  readonly voice: Readonly<Record<string, number>>;
  readonly speed: number;
}

/** A thing of this world that the narration shows and hides. */
export interface System {
  readonly id: string;
  /** One line: what it is and what it looks like. */
  readonly is: string;
  readonly part: string | null;
  readonly with: Readonly<Record<string, unknown>>;
  readonly guild: string | null;
}

export interface Act {
  readonly title: string;
  readonly direction: string;
  readonly notes: string | null;
  readonly start: Dials;
  readonly lines: readonly Line[];
  /** One inner dream for each of the cast, by cast id. */
  readonly dreams: Readonly<Record<string, string>>;
}

export interface Line {
  /** The author's own id, when there is one. */
  readonly id: string | null;
  readonly say: string;
  /** narrator, network or a cast id. */
  readonly who: string;
  /** Rest after the last word. */
  readonly hold: Seconds;
  readonly shot: Shot | null;
  readonly focus: string | null;
  readonly show: readonly SystemCue[];
  readonly hide: readonly SystemCue[];
  readonly set: Partial<Dials>;
}

/** A system to grow or to leave, at the line's first word or at the nth time that `word` is spoken in it. */
export interface SystemCue {
  readonly system: string;
  readonly word: string | null;
  readonly nth: number;
}
