const TIMES = 4;
const HALF = 12;
const REACH = 2 * HALF;
/** How far a peak between samples can rise over both of them, with room: what is lower than its part is not looked at. */
const RISE = 2.5;

/** One set of taps for each place between two samples: a windowed sinc. */
const TAPS = Array.from({ length: TIMES }, (_, phase) =>
  Float64Array.from({ length: REACH }, (_, i) => {
    const x = i - HALF + 1 - phase / TIMES;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / HALF));
  }),
);

/**
 * For each sample the greatest magnitude from it to the next, as four times oversampling finds it; exact where it reaches
 * `floor`.
 */
export function peaksOf(samples: Float32Array, floor = 0): Float32Array {
  const padded = new Float32Array(samples.length + REACH);
  padded.set(samples, HALF - 1);
  const peaks = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    const here = Math.abs(padded[at + HALF - 1] ?? 0);
    const next = Math.abs(padded[at + HALF] ?? 0);
    const simple = Math.max(here, next);
    peaks[at] = simple * RISE < floor ? simple : between(padded, at);
  }
  return peaks;
}

/** The greatest magnitude at and between two samples. */
function between(padded: Float32Array, at: number): number {
  let most = 0;
  for (const taps of TAPS) {
    let sum = 0;
    for (let i = 0; i < REACH; i++) sum += taps[i]! * padded[at + i]!;
    most = Math.max(most, Math.abs(sum));
  }
  return most;
}
