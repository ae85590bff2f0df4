import { randomFrom } from '../../core/random.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import { createFilter, filterMono, setBandpass } from './filters.ts';

/** A loop of sound, read at any pace: one more sample than its length, the last being the first. */
export interface Loop {
  readonly samples: Float32Array;
  readonly length: number;
}

/** White noise, and bands of it by their quality, made once each. */
export interface Noise {
  readonly white: Loop;
  band(q: number): Loop;
}

/** Long enough, and at odds enough with everything else, that nobody hears it come round. */
const LENGTH: Seconds = 5.03;
const SEED = 11;
/** At this rate noise is uniform at full scale; at others a band of it is as loud as at this. */
const RATE: Hertz = 48_000;
/** Bands are kept at this part of the sample rate, and read faster or slower for other heights. */
export const BAND_TURNS = 1 / 16;
const BAND_LENGTH = 32768;

/** The noise that all breath, air and pluck is cut from. */
export function createNoise(sampleRate: Hertz): Noise {
  const random = randomFrom(SEED);
  const level = Math.sqrt(sampleRate / RATE);
  const samples = Float32Array.from(
    { length: Math.round(LENGTH * sampleRate) },
    () => level * (2 * random() - 1),
  );
  const bands = new Map<number, Loop>();
  return {
    white: loopOf(samples),
    band(q) {
      const band = bands.get(q) ?? loopOf(bandOf(samples.subarray(0, BAND_LENGTH), q));
      bands.set(q, band);
      return band;
    },
  };
}

/** A band of noise that has no seam: what comes out when the loop has gone through the filter once already. */
function bandOf(samples: Float32Array, q: number): Float32Array {
  const filter = createFilter();
  setBandpass(filter, BAND_TURNS, q);
  filterMono(filter, Float64Array.from(samples));
  const band = Float64Array.from(samples);
  filterMono(filter, band);
  return Float32Array.from(band);
}

function loopOf(samples: Float32Array): Loop {
  const all = new Float32Array(samples.length + 1);
  all.set(samples);
  all[samples.length] = samples[0] ?? 0;
  return { samples: all, length: samples.length };
}
