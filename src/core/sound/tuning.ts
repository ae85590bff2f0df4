import type { Mode } from '../pack.ts';
import type { Hertz, Unit } from '../units.ts';

/** Just ratios of the seven church modes over their root, degree by degree. */
export const SCALES: Readonly<Record<Mode, readonly number[]>> = {
  ionian: [1, 9 / 8, 5 / 4, 4 / 3, 3 / 2, 5 / 3, 15 / 8],
  dorian: [1, 9 / 8, 6 / 5, 4 / 3, 3 / 2, 5 / 3, 16 / 9],
  phrygian: [1, 16 / 15, 6 / 5, 4 / 3, 3 / 2, 8 / 5, 9 / 5],
  lydian: [1, 9 / 8, 5 / 4, 45 / 32, 3 / 2, 5 / 3, 15 / 8],
  mixolydian: [1, 9 / 8, 5 / 4, 4 / 3, 3 / 2, 5 / 3, 16 / 9],
  aeolian: [1, 9 / 8, 6 / 5, 4 / 3, 3 / 2, 8 / 5, 9 / 5],
  locrian: [1, 16 / 15, 6 / 5, 4 / 3, 64 / 45, 8 / 5, 16 / 9],
};

/** Above this hope a minor third and its seventh turn major, on notes that begin then. */
export const MAJOR_HOPE: Unit = 0.72;

const MINOR_THIRD = 6 / 5;
const MAJOR_THIRD = 5 / 4;
const MAJOR_SEVENTH = 15 / 8;
const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** A key as the sound needs it: its root in the octave from A2 (110 Hz) and its scale. */
export interface Key {
  readonly root: Hertz;
  readonly scale: readonly number[];
}

/** The key of a pack's tonality. Throws a RangeError for a root that is no note name. */
export function keyOf(tonality: { readonly root: string; readonly mode: Mode }): Key {
  return { root: rootHertz(tonality.root), scale: SCALES[tonality.mode] };
}

/** Frequency of a note name such as D, F# or Bb in the octave from A2 (110 Hz) up; equal-tempered, A at 440 Hz. */
export function rootHertz(name: string): Hertz {
  const natural = SEMITONES[name.charAt(0)];
  const sign = { '': 0, '#': 1, b: -1 }[name.slice(1)];
  if (natural === undefined || sign === undefined) {
    throw new RangeError(`"${name}" is no note name: write one such as D, F# or Bb`);
  }
  const aboveA = (natural + sign - 9 + 24) % 12;
  return 110 * 2 ** (aboveA / 12);
}

/** Frequency of a scale degree (0 the root, 7 its octave, below 0 downwards), in just intonation. */
export function pitchOf(key: Key, degree: number, hope: Unit = 0): Hertz {
  const octave = Math.floor(degree / 7);
  const step = degree - 7 * octave;
  return key.root * 2 ** octave * ratioOf(key.scale, step, hope);
}

/** As `pitchOf` in twelve equal semitones: what is measured and not sung (the clock). */
export function temperedPitchOf(key: Key, degree: number): Hertz {
  const just = pitchOf(key, degree) / key.root;
  return key.root * 2 ** (Math.round(12 * Math.log2(just)) / 12);
}

function ratioOf(scale: readonly number[], step: number, hope: Unit): number {
  const ratio = scale[step] ?? 1;
  if (hope <= MAJOR_HOPE || scale[2] !== MINOR_THIRD) return ratio;
  if (step === 2) return MAJOR_THIRD;
  return step === 6 ? MAJOR_SEVENTH : ratio;
}
