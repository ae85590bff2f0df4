import { smoothstep } from '../core/ease.ts';
import { type Radians, TAU, type Unit } from '../core/units.ts';

const HARMONICS = 6;
const SAMPLES = 256;

/** A living flash by its phase: lit fast just before the phase comes to zero, fading slowly after; as in guilds.glsl. */
export function glowOf(phase: Radians): Unit {
  const x = phase - TAU * Math.floor(phase / TAU);
  const rise = smoothstep(TAU - 1.25, TAU, x);
  return Math.exp(-x * 0.62) * (1 - rise) + rise;
}

/** Fourier coefficients of `glowOf`, real and imaginary by turns, from the constant up. */
export function glowHarmonics(): Float64Array {
  const out = new Float64Array(2 * HARMONICS);
  for (let s = 0; s < SAMPLES; s++) {
    const phase = (TAU * s) / SAMPLES;
    const glow = glowOf(phase) / SAMPLES;
    for (let n = 0; n < HARMONICS; n++) {
      out[2 * n] = (out[2 * n] ?? 0) + glow * Math.cos(n * phase);
      out[2 * n + 1] = (out[2 * n + 1] ?? 0) - glow * Math.sin(n * phase);
    }
  }
  return out;
}

/**
 * Mean of `glowOf` over a guild whose order parameter is a: with phases distributed by the Poisson kernel the mean of
 * e^{in theta} is a^n (Ott & Antonsen 2008), so the mean is c_0 + 2 Re sum c_n a^n.
 */
export function meanGlow(harmonics: Float64Array, re: number, im: number): number {
  let mean = harmonics[0] ?? 0;
  let x = re;
  let y = im;
  for (let n = 1; n < HARMONICS; n++) {
    mean += 2 * ((harmonics[2 * n] ?? 0) * x - (harmonics[2 * n + 1] ?? 0) * y);
    const next = x * re - y * im;
    y = x * im + y * re;
    x = next;
  }
  return Math.max(0, mean);
}
