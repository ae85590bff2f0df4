import type { Decibels, Seconds } from '../../../../core/units.ts';
import { loudnessOf } from './loudness.ts';
import { peaksOf } from './truePeak.ts';

const LOUDNESS: Decibels = -18;
/** Under -3 dBTP, with room for what coding adds. */
const CEILING = 10 ** (-4.3 / 20);
const LOOK: Seconds = 0.003;
const ROUNDS = 4;

/** Brings samples to -18 LUFS with true peaks under the ceiling: one gain for all, and less of it around a peak. */
export function levelled(samples: Float32Array, rate: number): Float32Array {
  let gain = 1;
  let out = samples;
  for (let round = 0; round < ROUNDS; round++) {
    const off = LOUDNESS - loudnessOf(out, rate);
    if (!Number.isFinite(off)) throw new Error('There is nothing to be heard.');
    if (round > 0 && Math.abs(off) < 0.05) break;
    gain *= 10 ** (off / 20);
    const louder = samples.map((sample) => sample * gain);
    out = limited(louder, rate);
  }
  return out;
}

function limited(samples: Float32Array, rate: number): Float32Array {
  const reach = Math.round(LOOK * rate);
  const allowed = peaksOf(samples).map((peak) => Math.min(1, CEILING / Math.max(peak, 1e-9)));
  const lowest = allowed.map((_, i) => lowestAround(allowed, i, reach));
  const weights = Float32Array.from(
    { length: 2 * reach + 1 },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 1)) / (2 * reach + 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return samples.map((sample, i) => {
    let gain = 0;
    for (let k = -reach; k <= reach; k++) gain += (lowest[i + k] ?? 1) * (weights[k + reach] ?? 0);
    return (sample * gain) / total;
  });
}

function lowestAround(values: Float32Array, at: number, reach: number): number {
  let lowest = 1;
  for (let i = Math.max(0, at - reach); i <= at + reach && i < values.length; i++) {
    lowest = Math.min(lowest, values[i] ?? 1);
  }
  return lowest;
}
