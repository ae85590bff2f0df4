import { TAU } from '../../../../core/units.ts';
import { fourierOf } from './fourier.ts';

/** Amplitudes of a frame that begins at sample `at` (silence outside): a sine of amplitude 1 gives 1 in its bin. Overwritten by the next call. */
export type Spectrum = (samples: Float32Array, at: number) => Float64Array;

/** Spectra of frames of so many samples (a power of two), through a Hann window. */
export function spectraOf(size: number): Spectrum {
  const window = Float64Array.from(
    { length: size },
    (_, i) => ((0.5 - 0.5 * Math.cos((TAU * i) / size)) * 4) / size,
  );
  const fourier = fourierOf(size);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const amplitudes = new Float64Array(size / 2);
  return (samples, at) => {
    im.fill(0);
    for (let i = 0; i < size; i++) re[i] = (samples[at + i] ?? 0) * (window[i] as number);
    fourier(re, im);
    for (let i = 0; i < amplitudes.length; i++)
      amplitudes[i] = Math.sqrt((re[i] as number) ** 2 + (im[i] as number) ** 2);
    return amplitudes;
  };
}
