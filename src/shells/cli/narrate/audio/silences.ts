import type { Decibels, Seconds } from '../../../../core/units.ts';

/** A stretch in which nothing is heard. */
export interface Silence {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** From one level to the next. */
export const HOP: Seconds = 0.002;
const WINDOW: Seconds = 0.008;
const SHORTEST: Seconds = 0.03;

/**
 * Stretches of at least 30 ms that are `below` the loud part of the samples (the 95th percentile of their level in 8 ms
 * windows); the first begins at 0 and the last ends with the samples where these are silent there.
 */
export function silencesOf(samples: Float32Array, rate: number, below: Decibels): Silence[] {
  const levels = levelsOf(samples, rate);
  const gate = loudest(levels) - below;
  const silences: Silence[] = [];
  let from: number | null = levels.length > 0 ? 0 : null;
  for (let i = 0; i <= levels.length; i++) {
    const silent = i < levels.length && (levels[i] ?? 0) < gate;
    if (silent && from === null) from = i;
    if (!silent && from !== null) {
      const to = i === levels.length ? samples.length / rate : i * HOP;
      if (to - from * HOP >= SHORTEST) silences.push({ from: from * HOP, to });
      from = null;
    }
  }
  return silences;
}

/** Level in a window around each `HOP`, in dB of full scale. */
export function levelsOf(samples: Float32Array, rate: number, window: Seconds = WINDOW): Float32Array {
  const hop = Math.round(HOP * rate);
  const half = Math.round((window * rate) / 2);
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] ?? 0) + (samples[i] ?? 0) ** 2;
  return Float32Array.from({ length: Math.floor(samples.length / hop) }, (_, i) => {
    const from = Math.max(0, i * hop - half);
    const to = Math.min(samples.length, i * hop + half);
    return 10 * Math.log10(((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) + 1e-12);
  });
}

/** The level that is passed in the loudest twentieth. */
export function loudest(levels: Float32Array): Decibels {
  return levels.slice().sort()[Math.floor(levels.length * 0.95)] ?? 0;
}
