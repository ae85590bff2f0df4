import type { Hertz, Seconds } from '../../../../core/units.ts';
import { spectraOf } from './stft.ts';

const FRAME: Seconds = 0.341;
const EVERY: Seconds = 1;
const LOW: Hertz = 30;
const HIGH: Hertz = 12_000;

/** Where a spectrum's power has its middle. */
export function centroidOf(spectrum: Float64Array, rate: Hertz): Hertz {
  const bin = rate / (2 * spectrum.length);
  let sum = 0;
  let weighed = 0;
  for (let i = Math.ceil(LOW / bin); i < spectrum.length && i * bin <= HIGH; i++) {
    const power = (spectrum[i] as number) ** 2;
    sum += power;
    weighed += power * i * bin;
  }
  return sum === 0 ? 0 : weighed / sum;
}

/** Mean centroid of a sound, looked at every second through .34 s. */
export function centroidOver(samples: Float32Array, rate: Hertz): Hertz {
  const size = 2 ** Math.round(Math.log2(FRAME * rate));
  const spectrum = spectraOf(size);
  let sum = 0;
  let count = 0;
  for (let at = 0; at + size <= samples.length; at += Math.round(EVERY * rate)) {
    sum += centroidOf(spectrum(samples, at), rate);
    count++;
  }
  return sum / Math.max(1, count);
}
