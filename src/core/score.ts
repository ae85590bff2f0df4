import type { Dials, Pack, Shot } from './pack.ts';
import type { Seconds } from './units.ts';

/** A story laid on time: act after act, line after line, every cue at its absolute second. */
export interface Score {
  readonly pack: Pack;
  readonly end: Seconds;
  readonly acts: readonly ScoreAct[];
  /** All lines of the story in order; `ScoreAct.lines` says which are whose. */
  readonly lines: readonly ScoreLine[];
  /** Shows and hides, in time order (an act's leftovers leave at its `close`). */
  readonly cues: readonly Cue[];
  /** For each system, in the pack's order: the spans in which it is wanted. */
  readonly presence: readonly (readonly Presence[])[];
  readonly shots: readonly ScoreShot[];
  readonly turns: readonly Turn[];
  readonly stops: readonly Stop[];
}

/** `start` to `firstWord` is the lead-in, `close` to `end` the close; the act before and after touch it. */
export interface ScoreAct {
  readonly index: number;
  readonly title: string;
  readonly start: Seconds;
  readonly firstWord: Seconds;
  readonly close: Seconds;
  readonly end: Seconds;
  /** Half-open range into `Score.lines`. */
  readonly lines: readonly [from: number, to: number];
}

/** One line: words from `start` to `spoken`, then its hold to `end`. */
export interface ScoreLine {
  /** Hash of who and words, or the author's id; survives every edit that leaves the words alone. */
  readonly id: string;
  readonly index: number;
  readonly act: number;
  readonly who: string;
  readonly say: string;
  readonly words: readonly Word[];
  readonly start: Seconds;
  readonly spoken: Seconds;
  readonly end: Seconds;
}

/** A spoken word: `say.slice(from, to)` is its text without punctuation around it. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly start: Seconds;
  readonly end: Seconds;
}

export interface Cue {
  readonly at: Seconds;
  readonly kind: 'show' | 'hide';
  /** Index into `pack.systems`. */
  readonly system: number;
  /** Index into `Score.lines`; null for what leaves when its act closes. */
  readonly line: number | null;
}

/** Grows from `from`, leaves from `to`. */
export interface Presence {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** A camera instruction that rules from `at` until the next one. `focus` is a cast index or null. */
export interface ScoreShot {
  readonly at: Seconds;
  readonly line: number | null;
  readonly act: number;
  readonly shot: Shot;
  readonly focus: number | null;
  /** A system or guild last shown, for a close shot with no focus: index into pack.systems, or null. */
  readonly system: number | null;
}

/** A turn of the dials: from `before` to `after` along a smoothstep over `from` to `until`. */
export interface Turn {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly before: Dials;
  readonly after: Dials;
}

/** The network interrupts: light and sound stand still from `stopAt` to `resumeAt`. */
export interface Stop {
  readonly stopAt: Seconds;
  readonly resumeAt: Seconds;
  readonly line: number;
}
