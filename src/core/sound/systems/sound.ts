import type { Story } from '../../openStory.ts';
import type { Build } from '../../systems.ts';
import type { Seconds, Unit } from '../../units.ts';
import type { Ensemble } from '../ensemble.ts';
import type { Bends } from '../noBends.ts';
import type { Note } from '../note.ts';

/** What a system plays and does: as it grows, while it is there, as it leaves. */
export interface SystemSound {
  readonly entering: Sound;
  readonly living: Sound;
  readonly leaving: Sound;
  /** What it does to what sounds already. */
  readonly bend?: Bend;
  /** What it does to the singers' own notes. */
  readonly sway?: Swaying;
}

/** Notes of one phase of a showing with from <= t < to; windows that touch tile. */
export type Sound = (phase: Phase, from: Seconds, to: Seconds) => Note[];

/** Works on `out`, as far as the system has grown. */
export type Bend = (out: Bends, grown: Unit, now: Now) => void;
export type Swaying = (out: Sway, grown: Unit, now: Now) => void;

export interface Now {
  readonly show: Show;
  readonly t: Seconds;
}

/** What systems do to the singers' own notes at one time; one entry a guild in the arrays. */
export interface Sway {
  /** So much further fused. */
  readonly fused: number[];
  /** Held back from fusing so far: 1 never fuses. */
  readonly apart: number[];
  /** From .5 on, pools keep to five tones of the scale. */
  tidy: Unit;
}

/** One showing of a system: from the cue that shows it to the one that hides it. */
export interface Show {
  readonly story: Story;
  readonly ensemble: Ensemble;
  readonly sound: SystemSound;
  /** Index into pack.systems. */
  readonly system: number;
  /** Hash of its id, for chance. */
  readonly tag: number;
  readonly build: Build;
  /** Whose it is, -1 nobody's. */
  readonly guild: number;
  /** Its act, the first 0, and which of its showings this is. */
  readonly act: number;
  readonly nth: number;
  readonly pan: number;
  readonly from: Seconds;
  readonly to: Seconds;
  readonly orderAt: (t: Seconds) => Unit;
  /** What all systems of the story do to its singers at t. */
  readonly swayAt: (t: Seconds) => Sway;
}

/** A part of a showing: a sound plays from `from` to `to`. */
export interface Phase {
  readonly show: Show;
  readonly name: 'entering' | 'living' | 'leaving';
  readonly from: Seconds;
  readonly to: Seconds;
}
