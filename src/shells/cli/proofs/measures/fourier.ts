import { TAU } from '../../../../core/units.ts';

/** Turns so many samples (a power of two), real and imaginary, into their spectrum, in place. */
export type Fourier = (re: Float64Array, im: Float64Array) => void;

const known = new Map<number, Fourier>();

/** The transform of a size (Cooley and Tukey, radix 2; no scaling). With `re` and `im` exchanged it is its own inverse, times size. */
export function fourierOf(size: number): Fourier {
  const fourier = known.get(size) ?? planned(size);
  known.set(size, fourier);
  return fourier;
}

function planned(size: number): Fourier {
  const cos = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((TAU * k) / size));
  const sin = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((TAU * k) / size));
  const places = reversedPlaces(size);
  return (re, im) => {
    for (let i = 0; i < size; i++) {
      const j = places[i] as number;
      if (i >= j) continue;
      exchange(re, i, j);
      exchange(im, i, j);
    }
    for (let half = 1; half < size; half *= 2) {
      const stride = size / (2 * half);
      for (let from = 0; from < size; from += 2 * half) {
        for (let k = 0; k < half; k++) {
          const c = cos[k * stride] as number;
          const s = sin[k * stride] as number;
          const i = from + k;
          const j = i + half;
          const x = (re[j] as number) * c - (im[j] as number) * s;
          const y = (re[j] as number) * s + (im[j] as number) * c;
          re[j] = (re[i] as number) - x;
          im[j] = (im[i] as number) - y;
          re[i] = (re[i] as number) + x;
          im[i] = (im[i] as number) + y;
        }
      }
    }
  };
}

function reversedPlaces(size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let i = 1; i < size; i++) places[i] = ((places[i >> 1] as number) >> 1) | ((i & 1) * (size >> 1));
  return places;
}

function exchange(row: Float64Array, i: number, j: number): void {
  const kept = row[i] as number;
  row[i] = row[j] as number;
  row[j] = kept;
}
