import type { Hertz, Seconds, Unit } from '../units.ts';

/** Who plays: a guild's singer, a layer of the bed, the clock's ostinato, or the clock's bell. */
export type Part = 'singer' | 'pad' | 'tick' | 'stroke';

/** One event of the sound: when, who, what. Levels are linear, .25 the instruments' reference. */
export interface Note {
  readonly t: Seconds;
  readonly part: Part;
  /** Index into pack.guilds for a singer; -1 for the bed and the clock. */
  readonly guild: number;
  /** Which of the part's players: singer 0 to 4, pad 0 to 9 (two a layer, in turns), tick or stroke 0 or 1. */
  readonly player: number;
  /** Scale degree from the root, 7 an octave. */
  readonly degree: number;
  readonly hertz: Hertz;
  readonly gain: number;
  /** How long a sustained instrument holds before it lets go; struck ones ring as they are made. */
  readonly hold: Seconds;
  readonly bright: Unit;
  /** How far partials have gone harmonic and doublets stopped beating. */
  readonly fused: Unit;
  /** -1 left to 1 right. */
  readonly pan: number;
}

/** The reference level of a note before its guild, glow and order weigh it. */
export const REFERENCE_GAIN = 0.25;

/** Linear gain of a level in decibels. */
export function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}
