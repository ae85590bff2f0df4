import type { Voice } from '../pack.ts';
import type { Hertz, Seconds, Unit } from '../units.ts';

/** Who plays: a guild's singer, a layer of the bed, the clock's ostinato, the clock's bell, the place itself, or a system. */
export type Part = 'singer' | 'pad' | 'tick' | 'stroke' | 'air' | 'system';

/**
 * What is played: a pack's instrument, the bed's pad, or one of three plain sounds that only systems and places make: `gate` (sines at
 * 1, 1.5 and 2 times the pitch, exact, dry and still), `undertow` (two sines that beat), `sweep` (a band of noise that moves).
 */
export type Timbre = Voice | 'pad' | 'gate' | 'undertow' | 'sweep';

/** One event of the sound: when, who, what. Levels are linear, .25 the instruments' reference. */
export interface Note {
  readonly t: Seconds;
  readonly part: Part;
  readonly timbre: Timbre;
  /** Index into pack.guilds for a singer, and for a system's note that is a guild's; -1 for all others. */
  readonly guild: number;
  /** Which of the part's players: singer 0 to 4, pad 0 to 9 (two a layer, in turns), tick or stroke 0 or 1, the place 0 to 3; for a system its index in the pack. */
  readonly player: number;
  /** Scale degree from the root, 7 an octave. */
  readonly degree: number;
  readonly hertz: Hertz;
  readonly gain: number;
  /** How long a sustained sound holds before it lets go; struck ones ring as they are made. */
  readonly hold: Seconds;
  readonly bright: Unit;
  /** How far partials have gone harmonic and doublets stopped beating. */
  readonly fused: Unit;
  /** -1 left to 1 right. */
  readonly pan: number;
  /** What only some notes have. */
  readonly more?: NoteMore;
}

/** What only some notes have; all may be left out. */
export interface NoteMore {
  /** Where the note glides to while it holds, or over its first second where it is struck. */
  readonly panTo?: number;
  /** A sweep moves its band from `hertz` to here, exponentially, over its hold; its quality is `q` (1). */
  readonly hertzTo?: Hertz;
  readonly q?: number;
  /** An undertow's two sines are so far apart. */
  readonly beat?: Hertz;
  /** In place of the timbre's own. */
  readonly attack?: Seconds;
  readonly release?: Seconds;
  /** A struck note's ring times are multiplied by this. */
  readonly ring?: number;
  /** More (or less) of it goes to the room than of its bus, in linear gain; 0 is dry. */
  readonly send?: number;
  /** It is heard as through these limits: two poles each way. */
  readonly band?: readonly [from: Hertz, to: Hertz];
  /** It sounds within a stop too: the network's own. */
  readonly through?: boolean;
}

/** The reference level of a note before its guild, glow and order weigh it. */
export const REFERENCE_GAIN = 0.25;

/** Linear gain of a level in decibels. */
export function gainOf(decibels: number): number {
  return 10 ** (decibels / 20);
}
