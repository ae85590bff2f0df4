import type { Voice } from '../core/pack.ts';
import type { Decibels, Hertz, Seconds } from '../core/units.ts';

/** One oscillator of an instrument. */
export interface Partial {
  /** Of the note's frequency; 1 for a whole spectrum. */
  readonly ratio: number;
  readonly level: Decibels;
  /** Struck instruments: time to fall by 60 dB at 220 Hz. */
  readonly ring?: Seconds;
  /** A doublet: so many hertz above, to beat. */
  readonly offset?: Hertz;
  /** Cents aside. */
  readonly detune?: number;
  /** Amplitudes of the harmonics from 1 up; a sine without. */
  readonly spectrum?: readonly number[];
  /** A pad's shadow, whose height and level tension sets. */
  readonly shadow?: boolean;
}

/** How an instrument is built and played. Filter and noise frequencies are multiples of the note's. */
export interface Recipe {
  /** Struck partials fall each at its own pace; held and gated ones share one envelope. */
  readonly kind: 'struck' | 'held' | 'gated';
  readonly attack: Seconds;
  readonly release: Seconds;
  /** Brings one voice at the reference gain to -24 LUFS momentary. */
  readonly trim: Decibels;
  readonly partials: readonly Partial[];
  readonly lowpass?: { readonly over: number; readonly q: number };
  readonly noise?: {
    readonly over: number;
    readonly q: number;
    readonly level: Decibels;
    readonly ring: Seconds;
  };
  readonly vibrato?: { readonly hertz: Hertz; readonly cents: number };
  readonly formants?: boolean;
  readonly modulation?: { readonly ratio: number; readonly index: number; readonly fall: Seconds };
  /** Gated: how long the gate is open, and a second, softer beat. */
  readonly gate?: { readonly hold: Seconds; readonly again: Seconds; readonly echo: number };
}

/** Harmonics 1 to `count`, falling by n^-slope. */
function slope(count: number, power: number): number[] {
  return Array.from({ length: count }, (_, i) => (i + 1) ** -power);
}

/** Harmonics of a string plucked at 1/5.3 of its length, those from `first` to `last` alone. */
function plucked(first: number, last: number): number[] {
  return Array.from({ length: last }, (_, i) => {
    const n = i + 1;
    return n < first ? 0 : Math.abs(Math.sin((n * Math.PI) / 5.3)) / n;
  });
}

const SAW = slope(18, 0.8);
const THROAT = slope(22, 1.15);
const SOFT = slope(10, 1.35);

/** The instruments. Ratios of glass are a wine glass's modes; the bell's third is a minor tierce. */
export const RECIPES: Readonly<Record<Voice | 'pad', Recipe>> = {
  glass: {
    kind: 'struck',
    attack: 0.016,
    release: 0,
    trim: -8.6,
    partials: [
      { ratio: 1, level: 0, ring: 4.8 },
      { ratio: 1, level: -5, ring: 4.2, offset: 0.6 },
      { ratio: 2.32, level: -8, ring: 2.1 },
      { ratio: 4.25, level: -15, ring: 0.9 },
      { ratio: 6.63, level: -24, ring: 0.4 },
    ],
  },
  bell: {
    kind: 'struck',
    attack: 0.005,
    release: 0,
    trim: -9.2,
    partials: [
      { ratio: 0.5, level: -7, ring: 9 },
      { ratio: 1, level: -2, ring: 6 },
      { ratio: 1.183, level: -5, ring: 4.5 },
      { ratio: 1.506, level: -13, ring: 3 },
      { ratio: 2, level: -1, ring: 3.4 },
      { ratio: 2, level: -7, ring: 3.2, offset: 1.1 },
      { ratio: 2.66, level: -13, ring: 1.7 },
      { ratio: 4.07, level: -17, ring: 0.8 },
    ],
  },
  harp: {
    kind: 'struck',
    attack: 0.003,
    release: 0,
    trim: -1.3,
    partials: [
      { ratio: 1, level: 0, ring: 2.6, spectrum: plucked(1, 1) },
      { ratio: 1, level: 0, ring: 1.4, offset: 0.12, spectrum: plucked(2, 4) },
      { ratio: 1, level: -1, ring: 0.45, offset: 0.3, spectrum: plucked(5, 16) },
    ],
    noise: { over: 6, q: 0.8, level: -22, ring: 0.03 },
  },
  wood: {
    kind: 'struck',
    attack: 0.002,
    release: 0,
    trim: 1.5,
    partials: [
      { ratio: 1, level: 0, ring: 0.6 },
      { ratio: 3.93, level: -12, ring: 0.2 },
      { ratio: 9.4, level: -22, ring: 0.07 },
    ],
    noise: { over: 5, q: 0.9, level: -12, ring: 0.05 },
  },
  pulse: {
    kind: 'gated',
    attack: 0.022,
    release: 0.1,
    trim: -5,
    partials: [{ ratio: 1, level: 0 }],
    modulation: { ratio: 2, index: 1.6, fall: 0.09 },
    gate: { hold: 0.2, again: 0.31, echo: 0.55 },
  },
  reed: {
    kind: 'held',
    attack: 0.12,
    release: 0.28,
    trim: -12.4,
    partials: [
      { ratio: 1, level: 0, spectrum: [1, 0.06, 0.55, 0.07, 0.34, 0.05, 0.2, 0.04, 0.11, 0.02, 0.06] },
      { ratio: 1, level: -7, offset: 0.9, spectrum: [1, 0.06, 0.4, 0.05, 0.2] },
    ],
    lowpass: { over: 6, q: 0.7 },
    noise: { over: 3, q: 1.2, level: -30, ring: 0 },
    vibrato: { hertz: 4.3, cents: 5 },
  },
  strings: {
    kind: 'held',
    attack: 0.6,
    release: 0.9,
    trim: -17,
    partials: [
      { ratio: 1, level: 0, detune: -7, spectrum: SAW },
      { ratio: 1, level: 0, spectrum: SAW },
      { ratio: 1, level: 0, detune: 6, spectrum: SAW },
    ],
    lowpass: { over: 10, q: 0.5 },
    noise: { over: 8, q: 0.7, level: -34, ring: 0 },
    vibrato: { hertz: 5.3, cents: 8 },
  },
  choir: {
    kind: 'held',
    attack: 0.34,
    release: 0.7,
    trim: -14,
    partials: [
      { ratio: 1, level: 0, detune: -6, spectrum: THROAT },
      { ratio: 1, level: 0, detune: 6, spectrum: THROAT },
    ],
    noise: { over: 4, q: 0.5, level: -36, ring: 0 },
    vibrato: { hertz: 4.8, cents: 11 },
    formants: true,
  },
  pad: {
    kind: 'held',
    attack: 4,
    release: 5,
    trim: -17.5,
    partials: [
      { ratio: 1, level: 0, spectrum: SOFT },
      { ratio: 1, level: 0, shadow: true, spectrum: SOFT },
    ],
    lowpass: { over: 9, q: 0.4 },
  },
};
