import { TAU } from '../../../src/core/units.ts';

/** Amplitudes of the sines in 2^n samples, one a bin (a Hann window; Cooley and Tukey's transform, radix 2). */
export function spectrumOf(samples: Float32Array): Float64Array {
  const size = samples.length;
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const bits = Math.log2(size);
  for (let i = 0; i < size; i++) {
    re[reversed(i, bits)] = (samples[i] ?? 0) * (1 - Math.cos((TAU * i) / size));
  }
  for (let half = 1; half < size; half *= 2) turnTogether(re, im, half);
  return re.slice(0, size / 2).map((x, i) => (2 * Math.hypot(x, im[i] ?? 0)) / size);
}

function turnTogether(re: Float64Array, im: Float64Array, half: number): void {
  for (let k = 0; k < half; k++) {
    const cos = Math.cos((Math.PI * k) / half);
    const sin = -Math.sin((Math.PI * k) / half);
    for (let i = k; i < re.length; i += 2 * half) {
      const j = i + half;
      const x = (re[j] as number) * cos - (im[j] as number) * sin;
      const y = (re[j] as number) * sin + (im[j] as number) * cos;
      re[j] = (re[i] as number) - x;
      im[j] = (im[i] as number) - y;
      re[i] = (re[i] as number) + x;
      im[i] = (im[i] as number) + y;
    }
  }
}

function reversed(index: number, bits: number): number {
  let out = 0;
  for (let b = 0; b < bits; b++) if (index & (1 << b)) out |= 1 << (bits - 1 - b);
  return out;
}
