import type { Decibels } from '../../core/units.ts';

/**
 * A two-pole lowpass whose frequency may glide: worked out anew with each sample, so that nothing is heard of the gliding itself
 * (after Andrew Simper, "Solving the continuous SVF equations using trapezoidal integration"; at rest the same as `setLowpass`).
 */
export interface GlidingLowpass {
  /** 1 / q, linear. */
  readonly damping: number;
  left1: number;
  left2: number;
  right1: number;
  right2: number;
}

/** A glide in turns a sample (hertz / sample rate), from a row's first sample to just after its last. */
export interface Glide {
  readonly turns: number;
  readonly turnsTo: number;
}

const HIGHEST = 0.49;
/** It forgets what is smaller. */
const NOTHING = 1e-18;

export function createGlidingLowpass(q: Decibels): GlidingLowpass {
  return { damping: 10 ** (-q / 20), left1: 0, left2: 0, right1: 0, right2: 0 };
}

/** Forgets all that went through. */
export function clearLowpass(filter: GlidingLowpass): void {
  filter.left1 = 0;
  filter.left2 = 0;
  filter.right1 = 0;
  filter.right2 = 0;
}

/** Filters two channels in place. */
export function glideLowpass(
  filter: GlidingLowpass,
  left: Float64Array,
  right: Float64Array,
  { turns, turnsTo }: Glide,
): void {
  let height = heightOf(turns);
  const step = (heightOf(turnsTo) - height) / left.length;
  let { left1, left2, right1, right2 } = filter;
  for (let i = 0; i < left.length; i++) {
    const a = 1 / (1 + height * (height + filter.damping));
    const b = height * a;
    const c = height * b;
    const x = (left[i] as number) - left2;
    const y = (right[i] as number) - right2;
    const leftBand = a * left1 + b * x;
    const leftLow = left2 + b * left1 + c * x;
    const rightBand = a * right1 + b * y;
    const rightLow = right2 + b * right1 + c * y;
    left1 = 2 * leftBand - left1;
    left2 = 2 * leftLow - left2;
    right1 = 2 * rightBand - right1;
    right2 = 2 * rightLow - right2;
    left[i] = leftLow;
    right[i] = rightLow;
    height += step;
  }
  filter.left1 = settled(left1);
  filter.left2 = settled(left2);
  filter.right1 = settled(right1);
  filter.right2 = settled(right2);
}

function heightOf(turns: number): number {
  return Math.tan(Math.PI * Math.min(HIGHEST, turns));
}

function settled(x: number): number {
  return x > -NOTHING && x < NOTHING ? 0 : x;
}
