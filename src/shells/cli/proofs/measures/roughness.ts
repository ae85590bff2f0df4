import type { Hertz, Seconds } from '../../../../core/units.ts';
import { type Peak, peaksOf } from './peaks.ts';
import { spectraOf } from './stft.ts';

const SEARCH = { floor: -45, most: 50 } as const;
const FRAME: Seconds = 0.341;
const EVERY: Seconds = 0.5;

/**
 * Sensory dissonance of sines (Sethares, "Local consonance and the relationship between timbre and scale", 1993; pairs weigh as
 * their softer one), over the sum of their amplitudes.
 */
export function roughnessOf(peaks: readonly Peak[]): number {
  let rough = 0;
  let sum = 0;
  for (const [i, low] of peaks.entries()) {
    sum += low.amplitude;
    const s = 0.24 / (0.0207 * low.hertz + 18.96);
    for (const high of peaks.slice(i + 1)) {
      const apart = s * (high.hertz - low.hertz);
      const beats = 5 * (Math.exp(-3.51 * apart) - Math.exp(-5.75 * apart));
      rough += Math.min(low.amplitude, high.amplitude) * beats;
    }
  }
  return sum === 0 ? 0 : rough / sum;
}

/** Mean roughness of a sound, looked at every half second through .34 s. */
export function roughnessOver(samples: Float32Array, rate: Hertz): number {
  const size = 2 ** Math.round(Math.log2(FRAME * rate));
  const spectrum = spectraOf(size);
  let sum = 0;
  let count = 0;
  for (let at = 0; at + size <= samples.length; at += Math.round(EVERY * rate)) {
    sum += roughnessOf(peaksOf(spectrum(samples, at), { rate, ...SEARCH }));
    count++;
  }
  return sum / Math.max(1, count);
}
