const TIMES = 4;
const HALF = 12;

/** One set of taps for each place between two samples: a windowed sinc. */
const TAPS = Array.from({ length: TIMES }, (_, phase) =>
  Array.from({ length: HALF * 2 }, (_, i) => {
    const x = i - HALF + 1 - phase / TIMES;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / HALF));
  }),
);

/** For each sample the greatest magnitude from it to the next, as four times oversampling finds it. */
export function peaksOf(samples: Float32Array): Float32Array {
  const peaks = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    for (const taps of TAPS) {
      let sum = 0;
      for (let i = 0; i < taps.length; i++) sum += (taps[i] ?? 0) * (samples[at + i - HALF + 1] ?? 0);
      peaks[at] = Math.max(peaks[at] ?? 0, Math.abs(sum));
    }
  }
  return peaks;
}
