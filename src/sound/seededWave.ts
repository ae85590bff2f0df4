import { randomFrom } from '../core/random.ts';
import { TAU } from '../core/units.ts';

/** A periodic wave of these harmonic amplitudes (from 1 up) with seeded phases, left at the level that they sum to. */
export function seededWave(
  context: BaseAudioContext,
  spectrum: readonly number[],
  seed: number,
): PeriodicWave {
  const random = randomFrom(seed);
  const real = new Float32Array(spectrum.length + 1);
  const imag = new Float32Array(spectrum.length + 1);
  for (const [i, level] of spectrum.entries()) {
    const phase = TAU * random();
    real[i + 1] = level * Math.cos(phase);
    imag[i + 1] = level * Math.sin(phase);
  }
  return context.createPeriodicWave(real, imag, { disableNormalization: true });
}

/** Seeded white noise at full scale. */
export function seededNoise(samples: number, seed: number): Float32Array<ArrayBuffer> {
  const random = randomFrom(seed);
  return Float32Array.from({ length: samples }, () => 2 * random() - 1);
}
