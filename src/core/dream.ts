import { clamp } from './ease.ts';
import { type Radians, type Seconds, TAU, type Unit } from './units.ts';

/**
 * Samples of the dream at a fixed step, for a whole story; read it with `dreamAt`. A row of `data` holds, for n guilds:
 * re[n], im[n], psi[n] (turning, not wrapped), drift, the clock's phase (not wrapped) and five loop phases in turns.
 */
export interface Track {
  readonly guilds: number;
  readonly shares: Float64Array;
  /** Story time of the first sample. */
  readonly from: Seconds;
  readonly step: Seconds;
  readonly samples: number;
  readonly data: Float64Array;
  /** Numbers in a row. */
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
  readonly all: { re: number; im: number; r: Unit };
  /** The regulator's clock: its phase W t, wrapped to 2 pi. */
  clock: Radians;
  /** How far the sleepers have drifted apart: integral of D, wrapped to `DRIFT_PERIOD`. */
  drift: Radians;
  /** Phases of the bed's five loops, in turns (not wrapped). */
  readonly loops: Float64Array;
}

/** Pods drift at multiples of an eighth of D, so that phases are the same when the drift has turned eight times. */
export const DRIFT_PERIOD: Radians = 8 * TAU;

/** A dream of n guilds to be filled by `dreamAt`. */
export function emptyDream(guilds: number): Dream {
  const row = () => new Float64Array(guilds);
  return {
    re: row(),
    im: row(),
    r: row(),
    psi: row(),
    all: { re: 0, im: 0, r: 0 },
    clock: 0,
    drift: 0,
    loops: new Float64Array(5),
  };
}

/**
 * The dream at story time t (held at the story's ends), interpolated between samples: a look-up, O(1). `out` is filled
 * and returned, so that a frame allocates nothing.
 */
export function dreamAt(track: Track, t: Seconds, out: Dream = emptyDream(track.guilds)): Dream {
  const { guilds: n, data, stride } = track;
  const x = clamp((t - track.from) / track.step, 0, track.samples - 1);
  const row = Math.min(Math.floor(x), track.samples - 2) * stride;
  const part = x - row / stride;
  const at = (column: number): number => {
    const here = data[row + column] ?? 0;
    return here + part * ((data[row + stride + column] ?? here) - here);
  };
  let allRe = 0;
  let allIm = 0;
  for (let g = 0; g < n; g++) {
    const re = at(g);
    const im = at(n + g);
    out.re[g] = re;
    out.im[g] = im;
    out.r[g] = Math.sqrt(re * re + im * im);
    out.psi[g] = wrap(at(2 * n + g), TAU);
    const share = track.shares[g] ?? 0;
    allRe += share * re;
    allIm += share * im;
  }
  out.all.re = allRe;
  out.all.im = allIm;
  out.all.r = Math.sqrt(allRe * allRe + allIm * allIm);
  out.drift = wrap(at(3 * n), DRIFT_PERIOD);
  out.clock = wrap(at(3 * n + 1), TAU);
  for (let l = 0; l < out.loops.length; l++) out.loops[l] = at(3 * n + 2 + l);
  return out;
}

function wrap(x: number, period: number): number {
  return x - period * Math.floor(x / period);
}
