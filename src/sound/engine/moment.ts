import { type Bends, noBends } from '../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../core/units.ts';

/** So many samples are worked out at once; what leads them is known at both ends and drawn straight between. */
export const QUANTUM = 64;

/** One quantum: its place in the story, and what rules at its two ends. Filled anew for each; nothing keeps it. */
export interface Moment {
  readonly sampleRate: Hertz;
  /** Story time of the first sample, and of the one after the last. */
  from: Seconds;
  to: Seconds;
  /** Story seconds a second. */
  rate: number;
  /** The first sample's number since the story's beginning, at the rate it was entered with: where noise is read. */
  sample: number;
  /** Rows of the bed's curves: see `BED`. */
  bedFrom: Float64Array;
  bedTo: Float64Array;
  bendsFrom: Bends;
  bendsTo: Bends;
}

/** A moment of a story with so many guilds, to be filled. */
export function createMoment(sampleRate: Hertz, guilds: number, columns: number): Moment {
  return {
    sampleRate,
    from: 0,
    to: 0,
    rate: 1,
    sample: 0,
    bedFrom: new Float64Array(columns),
    bedTo: new Float64Array(columns),
    bendsFrom: noBends(guilds),
    bendsTo: noBends(guilds),
  };
}

/** The ends of a moment change places: what was last is first, and what was first is to be filled. */
export function passOn(moment: Moment): void {
  const { bedFrom, bendsFrom } = moment;
  moment.from = moment.to;
  moment.sample += QUANTUM;
  moment.bedFrom = moment.bedTo;
  moment.bedTo = bedFrom;
  moment.bendsFrom = moment.bendsTo;
  moment.bendsTo = bendsFrom;
}
