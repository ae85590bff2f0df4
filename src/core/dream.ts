import type { Radians, Seconds, Unit } from './units.ts';

/** Samples of the dream at a fixed step, for a whole story; read it with `dreamAt`. */
export interface Track {
  readonly guilds: number;
  /** Story time of the first sample. */
  readonly from: Seconds;
  readonly step: Seconds;
  readonly samples: number;
  /** Row-major, `stride` numbers a sample. */
  readonly data: Float64Array;
  readonly stride: number;
}

/**
 * The state of the dreamers at one time. Arrays have one entry a guild, in the pack's order.
 * `re + i im` is the guild's order parameter a_g, `r` its size, `psi` the guild's turning (wrapped to 2 pi).
 */
export interface Dream {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly r: Float64Array;
  readonly psi: Float64Array;
  /** Order parameter of everyone: sum of s_g a_g. */
  all: { re: number; im: number; r: Unit };
  /** The regulator's clock: its phase W t, wrapped to 2 pi. */
  clock: Radians;
  /** How far the sleepers have drifted apart: integral of D, in radians, wrapped to `DRIFT_PERIOD`. */
  drift: Radians;
  /** Phases of the bed's five loops, in turns (not wrapped). */
  readonly loops: Float64Array;
}
