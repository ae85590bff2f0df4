import type { Hertz } from '../../../../core/units.ts';

/** Samples without DC and rumble: a second-order Butterworth high-pass (Zölzer, DAFX, 2.2). */
export function highPassed(samples: Float32Array, rate: number, below: Hertz = 40): Float32Array {
  const k = Math.tan((Math.PI * below) / rate);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  const out = new Float32Array(samples.length);
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = (samples[i] ?? 0) * norm;
    const y = x + z1;
    z1 = -2 * x - a1 * y + z2;
    z2 = x - a2 * y;
    out[i] = y;
  }
  return out;
}
