import { gainOf } from '../../core/sound/index.ts';
import type { Decibels, Hertz } from '../../core/units.ts';

/** The mouth's resonances on "oo", which leaves the middle to the narrator. */
const OO: readonly { readonly hertz: Hertz; readonly q: number; readonly level: Decibels }[] = [
  { hertz: 310, q: 1.5, level: 0 },
  { hertz: 780, q: 7, level: -10 },
  { hertz: 2500, q: 9, level: -26 },
];
const DRY: Decibels = -20;
/** What the narrow bands take away. */
const MAKE_UP = 1.6;

/**
 * Linear gain of the mouth at a frequency: two-pole bands side by side, 1 / (1 + i q (x - 1 / x)) each at x times its
 * middle, beside a little that goes straight.
 */
export function mouthAt(hertz: Hertz): number {
  let re = gainOf(DRY);
  let im = 0;
  for (const band of OO) {
    const x = hertz / band.hertz;
    const off = band.q * (x - 1 / x);
    const gain = (gainOf(band.level) * MAKE_UP) / (1 + off * off);
    re += gain;
    im -= gain * off;
  }
  return Math.hypot(re, im);
}
