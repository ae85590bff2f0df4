import type { Hertz, Seconds } from '../../../../core/units.ts';
import { spectraOf } from './stft.ts';

/** How much of a sound begins, every 20 ms from its first sample on. */
export const FLUX_STEP: Seconds = 0.02;
/** The two spectra that are compared lie so many steps apart. */
const BACK = 3;
const FRAME: Seconds = 4096 / 48_000;
const BANDS = 28;
const LOW: Hertz = 90;
const HIGH: Hertz = 6000;
const NOTHING = 1e-10;

/** Flux of 28 logarithmic bands of compressed power (power^.25): rises over 60 ms only, squared. */
export function fluxOf(samples: Float32Array, rate: Hertz): Float64Array {
  const size = 2 ** Math.round(Math.log2(FRAME * rate));
  const hop = Math.round(FLUX_STEP * rate);
  const spectrum = spectraOf(size);
  const edges = Array.from({ length: BANDS + 1 }, (_, k) =>
    Math.ceil((LOW * (HIGH / LOW) ** (k / BANDS) * size) / rate),
  );
  const frames = Math.max(0, Math.floor((samples.length - size) / hop) + 1);
  const bands = new Float64Array(frames * BANDS);
  const flux = new Float64Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const amplitudes = spectrum(samples, frame * hop);
    for (let k = 0; k < BANDS; k++) {
      const now = compressed(amplitudes, edges[k] ?? 0, edges[k + 1] ?? 0);
      bands[frame * BANDS + k] = now;
      const rise = frame < BACK ? 0 : now - (bands[(frame - BACK) * BANDS + k] ?? 0);
      if (rise > 0) flux[frame] = (flux[frame] ?? 0) + rise * rise;
    }
  }
  return flux;
}

function compressed(amplitudes: Float64Array, from: number, to: number): number {
  let power = NOTHING;
  for (let i = from; i < to; i++) power += (amplitudes[i] ?? 0) ** 2;
  return power ** 0.25;
}
