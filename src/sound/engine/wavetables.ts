import { randomFrom } from '../../core/random.ts';
import type { Note } from '../../core/sound/index.ts';
import { type Hertz, TAU } from '../../core/units.ts';
import type { Recipe } from '../recipes.ts';
import { mouthAt } from './mouth.ts';

/** Samples of one turn of a wave; tables have one more, the first again. */
export const TURN = 2048;

/** Waves with what stands over them, a note's lowpass or a mouth, worked into their harmonics; made once each. */
export interface Wavetables {
  /** The wave of a recipe's partial (`index`) as a note wants it. */
  of(recipe: Recipe, index: number, note: Note): Float32Array;
  readonly size: number;
}

/** Highest that an instrument's own filter opens. */
const BRIGHTEST: Hertz = 9000;
/** Filters come in eighths of an octave, mouths in half semitones: no ear tells two neighbours apart. */
const LIMITS_AN_OCTAVE = 8;
const PITCHES_AN_OCTAVE = 24;
const LOWEST: Hertz = 27.5;
/** No harmonic lies above this part of the sample rate. */
const HIGHEST = 0.42;

/** Tables at a sample rate, none made yet. */
export function createWavetables(sampleRate: Hertz): Wavetables {
  const known = new Map<Recipe, Map<number, Float32Array>>();
  return {
    get size() {
      let size = 0;
      for (const tables of known.values()) size += tables.size;
      return size;
    },
    of(recipe, index, note) {
      const shape = shapeOf(recipe, note, sampleRate);
      const key = ((index * 256 + shape.limit) * 512 + shape.pitch) * 64 + shape.count;
      const tables = known.get(recipe) ?? new Map<number, Float32Array>();
      const table = tables.get(key) ?? waveOf(amplitudesOf(recipe, index, shape), 31 + index);
      known.set(recipe, tables.set(key, table));
      return table;
    },
  };
}

/** One turn of a sine. */
export const SINE: Float32Array = Float32Array.from({ length: TURN + 1 }, (_, i) =>
  Math.sin((TAU * i) / TURN),
);

/** One turn of a wave with these harmonic amplitudes (from 1 up) and seeded phases. */
export function waveOf(amplitudes: readonly number[], seed: number): Float32Array {
  const random = randomFrom(seed);
  const wave = new Float64Array(TURN + 1);
  for (const [i, amplitude] of amplitudes.entries()) {
    const phase = TAU * random();
    if (amplitude === 0) continue;
    const twice = 2 * Math.cos((TAU * (i + 1)) / TURN);
    let last = amplitude * Math.cos(phase - (TAU * (i + 1)) / TURN);
    let here = amplitude * Math.cos(phase);
    for (let k = 0; k <= TURN; k++) {
      wave[k] = (wave[k] as number) + here;
      const next = twice * here - last;
      last = here;
      here = next;
    }
  }
  return Float32Array.from(wave);
}

/** Which table a note takes, in whole numbers. */
interface Shape {
  /** The lowpass over the note's height, in steps; 0 for none. */
  readonly limit: number;
  /** The note's height in steps, where a mouth stands over it; else 0. */
  readonly pitch: number;
  /** Harmonics that are in range. */
  readonly count: number;
}

function shapeOf({ lowpass, formants }: Recipe, { hertz, bright }: Note, sampleRate: Hertz): Shape {
  const open = lowpass ? Math.min(BRIGHTEST / hertz, lowpass.over * (0.35 + 0.65 * bright)) : 0;
  return {
    limit: lowpass ? Math.max(1, Math.round(LIMITS_AN_OCTAVE * Math.log2(open)) + 64) : 0,
    pitch: formants ? Math.max(0, Math.round(PITCHES_AN_OCTAVE * Math.log2(hertz / LOWEST))) : 0,
    count: Math.min(63, Math.floor((HIGHEST * sampleRate) / hertz)),
  };
}

function amplitudesOf(recipe: Recipe, index: number, { limit, pitch, count }: Shape): number[] {
  const spectrum = recipe.partials[index]?.spectrum ?? [1];
  const over = 2 ** ((limit - 64) / LIMITS_AN_OCTAVE);
  const hertz = LOWEST * 2 ** (pitch / PITCHES_AN_OCTAVE);
  return spectrum.slice(0, count).map((level, i) => {
    const through = recipe.lowpass && limit > 0 ? lowpassAt((i + 1) / over, recipe.lowpass.q) : 1;
    return level * through * (recipe.formants ? mouthAt(hertz * (i + 1)) : 1);
  });
}

/** What a two-pole lowpass leaves at `x` times its frequency; q in decibels. */
export function lowpassAt(x: number, q: number): number {
  return 1 / Math.hypot(1 - x * x, x / 10 ** (q / 20));
}
