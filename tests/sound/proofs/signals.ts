import { randomFrom } from '../../../src/core/random.ts';
import { TAU } from '../../../src/core/units.ts';

export const RATE = 24_000;

/** Sines of these frequencies, each of the same amplitude. */
export function sines(hertz: readonly number[], seconds: number, amplitude = 0.1): Float32Array {
  return Float32Array.from({ length: seconds * RATE }, (_, i) =>
    hertz.reduce((sum, f) => sum + amplitude * Math.sin((TAU * f * i) / RATE), 0),
  );
}

/** White noise, the same for the same seed. */
export function noise(seconds: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length: seconds * RATE }, () => 0.2 * (random() - 0.5));
}

/** Short notes that begin at these seconds. */
export function notes(begins: readonly number[], seconds: number): Float32Array {
  const out = new Float32Array(seconds * RATE);
  for (const from of begins) {
    const first = Math.round(from * RATE);
    for (let i = 0; i < 0.4 * RATE && first + i < out.length; i++) {
      const t = i / RATE;
      out[first + i] = (out[first + i] ?? 0) + 0.2 * Math.exp(-t / 0.08) * Math.sin(TAU * 440 * t);
    }
  }
  return out;
}
