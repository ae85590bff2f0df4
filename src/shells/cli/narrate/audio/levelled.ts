import type { Decibels, Seconds } from '../../../../core/units.ts';
import { loudnessOf } from './loudness.ts';
import { peaksOf } from './truePeak.ts';

const LOUDNESS: Decibels = -18;
const LOOK: Seconds = 0.003;
const ROUNDS = 4;

/** Brings samples to -18 LUFS with true peaks under a ceiling (dBTP): one gain for all, and less of it around a peak. */
export function levelled(samples: Float32Array, rate: number, ceiling: Decibels): Float32Array {
  const most = 10 ** (ceiling / 20);
  let gain = 1;
  let out = samples;
  for (let round = 0; round < ROUNDS; round++) {
    const off = LOUDNESS - loudnessOf(out, rate);
    if (!Number.isFinite(off)) throw new Error('There is nothing to be heard.');
    if (round > 0 && Math.abs(off) < 0.05) break;
    gain *= 10 ** (off / 20);
    const louder = samples.map((sample) => sample * gain);
    out = limited(louder, rate, most);
  }
  return out;
}

function limited(samples: Float32Array, rate: number, most: number): Float32Array {
  const reach = Math.round(LOOK * rate);
  const gains = new Float32Array(samples.length + 2 * reach).fill(1);
  for (const [i, peak] of peaksOf(samples, most).entries()) {
    if (peak <= most) continue;
    for (let k = i; k <= i + 2 * reach; k++) gains[k] = Math.min(gains[k]!, most / peak);
  }
  return smoothed(gains, reach).map((gain, i) => gain * samples[i]!);
}

/** Gains (padded by `reach` at both ends) under a Hann window: no steeper than it, and never over the gain in its middle. */
function smoothed(gains: Float32Array, reach: number): Float32Array {
  const width = 2 * reach + 1;
  const weights = Float64Array.from(
    { length: width },
    (_, i) => (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 1)) / (width + 1))) / (reach + 1),
  );
  const out = new Float32Array(gains.length - 2 * reach).fill(1);
  let lastLow = -1;
  for (let end = 0; end < gains.length; end++) {
    if (gains[end]! < 1) lastLow = end;
    const at = end - 2 * reach;
    if (at < 0 || lastLow < at) continue;
    let gain = 0;
    for (let k = 0; k < width; k++) gain += gains[at + k]! * weights[k]!;
    out[at] = gain;
  }
  return out;
}
