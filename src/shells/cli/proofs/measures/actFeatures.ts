import type { Hertz, Seconds } from '../../../../core/units.ts';
import { centroidOf } from './centroid.ts';
import { FLUX_STEP } from './flux.ts';
import { decibelsOf, monoOf, powerOf, widthOf } from './levels.ts';
import { peaksOf } from './peaks.ts';
import { roughnessOf } from './roughness.ts';
import { spectraOf } from './stft.ts';
import { strengthOf } from './synchrony.ts';

/** A window of sound, and what is known of it: what begins in it, and where dreamers and clock stand at each step of that. */
export interface Passage {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly rate: Hertz;
  readonly flux: Float64Array;
  readonly phase: Float64Array;
  /** The clock's phase, a turn a beat. */
  readonly beat: Float64Array;
}

const FRAME: Seconds = 0.341;
const EVERY: Seconds = 0.5;
const SEARCH = { floor: -45, most: 50 } as const;
/** Octaves from here up. */
const LOWEST: Hertz = 44;
const OCTAVES = 8;
const C: Hertz = 16.3516;

/** Groups of features: each weighs the same, however many it has. */
export function featuresOfPassage(passage: Passage): number[][] {
  const { left, right, flux, phase, beat } = passage;
  const { centroid, bands, pitches, register, roughness } = spectralOf(passage);
  return [
    [Math.log2(centroid)],
    bands,
    pitches,
    [register],
    [roughness],
    [Math.log(onsetRate(flux) + 0.1)],
    [strengthOf(flux, phase)],
    [strengthOf(flux, beat)],
    [widthOf(left, right)],
    [decibelsOf(powerOf([left, right]))],
  ];
}

interface Spectral {
  centroid: Hertz;
  bands: number[];
  pitches: number[];
  register: number;
  roughness: number;
}

function spectralOf({ left, right, rate }: Passage): Spectral {
  const mono = monoOf(left, right);
  const size = 2 ** Math.round(Math.log2(FRAME * rate));
  const spectrum = spectraOf(size);
  const powers = new Array<number>(OCTAVES).fill(0);
  const pitches = new Array<number>(12).fill(0);
  let [centroid, register, weight, roughness, frames] = [0, 0, 0, 0, 0];
  for (let at = 0; at + size <= mono.length; at += Math.round(EVERY * rate)) {
    const amplitudes = spectrum(mono, at);
    const peaks = peaksOf(amplitudes, { rate, ...SEARCH });
    frames++;
    centroid += centroidOf(amplitudes, rate);
    roughness += roughnessOf(peaks);
    addOctaves(powers, amplitudes, rate);
    for (const { hertz, amplitude } of peaks) {
      const pitch = Math.round(12 * Math.log2(hertz / C)) % 12;
      pitches[pitch] = (pitches[pitch] ?? 0) + amplitude;
      register += amplitude * Math.log2(hertz);
      weight += amplitude;
    }
  }
  const all = powers.reduce((sum, x) => sum + x, 0);
  return {
    centroid: centroid / frames,
    roughness: roughness / frames,
    register: register / weight,
    bands: powers.map((power) => decibelsOf(power / all + 1e-6)),
    pitches: pitches.map((amplitude) => Math.sqrt(amplitude / weight)),
  };
}

function addOctaves(powers: number[], amplitudes: Float64Array, rate: Hertz): void {
  const bin = rate / (2 * amplitudes.length);
  for (let i = Math.ceil(LOWEST / bin); i < amplitudes.length; i++) {
    const octave = Math.floor(Math.log2((i * bin) / LOWEST));
    if (octave < OCTAVES) powers[octave] = (powers[octave] ?? 0) + (amplitudes[i] as number) ** 2;
  }
}

/** How many times a second something begins: peaks of flux that stand above its mean. */
function onsetRate(flux: Float64Array): number {
  const mean = flux.reduce((sum, x) => sum + x, 0) / Math.max(1, flux.length);
  let onsets = 0;
  for (let i = 1; i < flux.length - 1; i++) {
    const here = flux[i] as number;
    if (here > 1.5 * mean && here > (flux[i - 1] as number) && here >= (flux[i + 1] as number)) onsets++;
  }
  return onsets / Math.max(1, flux.length * FLUX_STEP);
}
