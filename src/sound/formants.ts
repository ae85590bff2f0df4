import { gainOf } from '../core/sound/index.ts';
import type { Decibels, Hertz } from '../core/units.ts';
import type { Bench, Wire } from './bench.ts';

/** The mouth's resonances on "oo", which leaves the middle to the narrator. */
const OO: readonly { readonly hertz: Hertz; readonly q: number; readonly level: Decibels }[] = [
  { hertz: 310, q: 1.5, level: 0 },
  { hertz: 780, q: 7, level: -10 },
  { hertz: 2500, q: 9, level: -26 },
];
const DRY: Decibels = -20;
/** What the narrow bands take away. */
const MAKE_UP = 1.6;

/** One mouth for a whole guild's choir; its singers lead into what it returns. */
export function buildFormants(bench: Bench, to: Wire): AudioNode {
  const dry = bench.gain(gainOf(DRY), to);
  const mouth = bench.gain(1, dry);
  for (const { hertz, q, level } of OO) {
    const gain = bench.gain(gainOf(level) * MAKE_UP, to);
    const band = bench.filter('bandpass', q, gain);
    band.frequency.value = hertz;
    mouth.connect(band);
  }
  return mouth;
}
