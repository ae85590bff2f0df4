import type { Formation, Mode } from '../../core/pack.ts';
import type { Hertz, Nanometers, Seconds, Unit } from '../../core/units.ts';

/** What the way in knows of a story before its pack is fetched. */
export interface CatalogEntry {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly year: string;
  readonly logline: string;
  readonly lang: string;
  readonly formation: Formation;
  readonly seed: number;
  readonly tonality: { readonly root: string; readonly mode: Mode; readonly tempo: number };
  readonly guilds: readonly CatalogGuild[];
  /** How many acts, and what they are called. */
  readonly acts: number;
  readonly titles: readonly string[];
  /** The length of the whole telling. */
  readonly seconds: Seconds;
  /** The story as a page to read, relative to this one. */
  readonly transcript: string;
  /** Where `loadPack` finds the story. */
  readonly url: string;
}

export interface CatalogGuild {
  readonly id: string;
  readonly share: Unit;
  readonly light: Nanometers;
  readonly rhythm: Hertz;
}
