import { type Decibels, TAU } from '../../core/units.ts';

/**
 * A two-pole filter and what it remembers of up to two channels (transposed direct form II). Coefficients after Robert
 * Bristow-Johnson's "Cookbook formulae for audio EQ"; as in Web Audio, the q of low- and highpass is in decibels.
 * Frequencies are in turns a sample: hertz / sample rate.
 */
export interface Filter {
  b0: number;
  b1: number;
  b2: number;
  a1: number;
  a2: number;
  left1: number;
  left2: number;
  right1: number;
  right2: number;
}

/** Above this part of the sample rate nothing is filtered. */
const HIGHEST = 0.49;
/** A filter forgets what is smaller. */
const NOTHING = 1e-18;

export function createFilter(): Filter {
  return { b0: 1, b1: 0, b2: 0, a1: 0, a2: 0, left1: 0, left2: 0, right1: 0, right2: 0 };
}

/** Forgets all that went through. */
export function clearFilter(filter: Filter): void {
  filter.left1 = 0;
  filter.left2 = 0;
  filter.right1 = 0;
  filter.right2 = 0;
}

export function setLowpass(filter: Filter, turns: number, q: Decibels = -3): void {
  const w = TAU * Math.min(HIGHEST, turns);
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * 10 ** (q / 20));
  setAll(filter, 1 + alpha, (1 - cos) / 2, 1 - cos, (1 - cos) / 2, -2 * cos, 1 - alpha);
}

export function setHighpass(filter: Filter, turns: number, q: Decibels = -3): void {
  const w = TAU * Math.min(HIGHEST, turns);
  const cos = Math.cos(w);
  const alpha = Math.sin(w) / (2 * 10 ** (q / 20));
  setAll(filter, 1 + alpha, (1 + cos) / 2, -1 - cos, (1 + cos) / 2, -2 * cos, 1 - alpha);
}

/** Peak gain 1; q as hertz over bandwidth. */
export function setBandpass(filter: Filter, turns: number, q: number): void {
  const w = TAU * Math.min(HIGHEST, turns);
  const alpha = Math.sin(w) / (2 * q);
  setAll(filter, 1 + alpha, alpha, 0, -alpha, -2 * Math.cos(w), 1 - alpha);
}

/** Shelf slope 1. */
export function setHighshelf(filter: Filter, turns: number, gain: Decibels): void {
  const w = TAU * Math.min(HIGHEST, turns);
  const a = 10 ** (gain / 40);
  const cos = Math.cos(w);
  const root = Math.SQRT2 * Math.sin(w) * Math.sqrt(a);
  const more = a + 1;
  const less = a - 1;
  setAll(
    filter,
    more - less * cos + root,
    a * (more + less * cos + root),
    -2 * a * (less + more * cos),
    a * (more + less * cos - root),
    2 * (less - more * cos),
    more - less * cos - root,
  );
}

/** Filters samples in place, from `first` on. */
export function filterMono(filter: Filter, samples: Float64Array, first = 0): void {
  const { b0, b1, b2, a1, a2 } = filter;
  let s1 = filter.left1;
  let s2 = filter.left2;
  for (let i = first; i < samples.length; i++) {
    const x = samples[i] as number;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    samples[i] = y;
  }
  filter.left1 = settled(s1);
  filter.left2 = settled(s2);
}

/** Filters two channels in place. */
export function filterStereo(filter: Filter, left: Float64Array, right: Float64Array): void {
  const { b0, b1, b2, a1, a2 } = filter;
  let l1 = filter.left1;
  let l2 = filter.left2;
  let r1 = filter.right1;
  let r2 = filter.right2;
  for (let i = 0; i < left.length; i++) {
    const x = left[i] as number;
    const z = right[i] as number;
    const y = b0 * x + l1;
    const u = b0 * z + r1;
    l1 = b1 * x - a1 * y + l2;
    r1 = b1 * z - a1 * u + r2;
    l2 = b2 * x - a2 * y;
    r2 = b2 * z - a2 * u;
    left[i] = y;
    right[i] = u;
  }
  filter.left1 = settled(l1);
  filter.left2 = settled(l2);
  filter.right1 = settled(r1);
  filter.right2 = settled(r2);
}

function setAll(
  filter: Filter,
  a0: number,
  b0: number,
  b1: number,
  b2: number,
  a1: number,
  a2: number,
): void {
  filter.b0 = b0 / a0;
  filter.b1 = b1 / a0;
  filter.b2 = b2 / a0;
  filter.a1 = a1 / a0;
  filter.a2 = a2 / a0;
}

function settled(x: number): number {
  return x > -NOTHING && x < NOTHING ? 0 : x;
}
