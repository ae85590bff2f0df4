import { gainOf } from '../core/sound/note.ts';
import type { Decibels, Hertz, Unit } from '../core/units.ts';

/** The lowpass that a pod's skin is: hardly a peak, which one would hear pass by. */
export const SKIN_Q: Decibels = -1;
/** Where it ends when one is inside. */
const SHUT: Hertz = 700;
/** How much of the world comes through besides. */
const OUTSIDE: Decibels = -6;

/** Up to where the world is heard by one who is so far inside a pod; from half the sample rate on nothing is taken away. */
export function cutoffAt(depth: Unit, sampleRate: Hertz): Hertz {
  const open = sampleRate / 2;
  return depth <= 0 ? open : open * (SHUT / open) ** depth;
}

/** Linear gain of the world for one who is so far inside a pod. */
export function outsideAt(depth: Unit): number {
  return gainOf(OUTSIDE * depth);
}
