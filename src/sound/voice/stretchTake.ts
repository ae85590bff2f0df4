import { Stretch } from '@soundtouchjs/core';
import type { Hertz, Seconds } from '../../core/units.ts';

/** Pieces short enough that no sound of speech leaves its time by 20 ms, long enough for the lowest voice. */
const PIECE: Seconds = 0.05;
/** How far a piece is moved to fit the one before, and how long the two overlap. */
const SEEK: Seconds = 0.015;
const OVERLAP: Seconds = 0.008;
const MS = 1000;

/**
 * One channel told `rate` times as fast at the same pitch: what lay at second s lies at s / rate, give or take 20 ms.
 * By overlapping pieces where they are most alike (WSOLA, Verhelst and Roelands 1993).
 */
export function stretchTake(
  samples: Float32Array,
  sampleRate: Hertz,
  rate: number,
): Float32Array<ArrayBuffer> {
  const stretch = new Stretch({ createBuffers: true, sampleRate });
  stretch.setParameters(sampleRate, MS * PIECE, MS * SEEK, MS * OVERLAP);
  stretch.tempo = rate;
  const length = Math.round(samples.length / rate);
  const before = Math.round(earlinessAt(rate) * sampleRate);
  stretch.inputBuffer?.putSamples(doubled(samples, before, 2 * stretch.sampleReq));
  stretch.process();
  const both = new Float32Array(2 * length);
  stretch.outputBuffer?.extract(both, 0, length);
  return Float32Array.from({ length }, (_, i) => both[2 * i] ?? 0);
}

/** By how much the pieces come too soon, in the mean: half of how far they may move, and their own pace. */
function earlinessAt(rate: number): Seconds {
  return Math.max(0, OVERLAP + SEEK / 2 + ((PIECE - OVERLAP) / 2) * (1 - rate));
}

/** The library works on two channels side by side; silence goes before and after. */
function doubled(samples: Float32Array, before: number, after: number): Float32Array {
  const both = new Float32Array(2 * (before + samples.length + after));
  for (const [i, x] of samples.entries()) {
    both[2 * (before + i)] = x;
    both[2 * (before + i) + 1] = x;
  }
  return both;
}
