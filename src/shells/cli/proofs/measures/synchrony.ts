import { type Dream, dreamAt, emptyDream, type Track } from '../../../../core/dream.ts';
import type { Radians, Seconds, Unit } from '../../../../core/units.ts';
import { FLUX_STEP } from './flux.ts';

/** How far what begins in a window gathers at one phase (vector strength), and how far the dreamers did (mean r). */
export interface Gathering {
  readonly t: Seconds;
  readonly heard: Unit;
  readonly order: Unit;
}

/** Windows are so long, and begin so far apart. */
export const WINDOW: Seconds = 14;
const EVERY: Seconds = 3;
/** What begins is seen in flux so much later than the phase it began at. */
const LATE: Seconds = 0.03;

/** Strength with which weights over time gather at one phase: 1 where all have the same, 0 where phases lie all round. */
export function strengthOf(weights: Float64Array, phases: Float64Array): Unit {
  let re = 0;
  let im = 0;
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    re += weight * Math.cos(phases[i] as number);
    im += weight * Math.sin(phases[i] as number);
    sum += weight;
  }
  return sum === 0 ? 0 : Math.hypot(re, im) / sum;
}

/** Mean phase of all dreamers, and their order, at each step of a flux that begins at story time `from`. */
export function courseOf(
  track: Track,
  from: Seconds,
  steps: number,
): { phase: Float64Array; order: Float64Array } {
  const phase = new Float64Array(steps);
  const order = new Float64Array(steps);
  const dream = emptyDream(track.guilds);
  for (let i = 0; i < steps; i++) {
    const t = from + i * FLUX_STEP;
    order[i] = dreamAt(track, t, dream).all.r;
    phase[i] = phaseOf(dreamAt(track, t + LATE, dream));
  }
  return { phase, order };
}

/** All windows of a span of story time in which something begins; `flux` begins at story time 0. */
export function gatherings(
  flux: Float64Array,
  { phase, order }: { phase: Float64Array; order: Float64Array },
  [from, to]: readonly [Seconds, Seconds],
): Gathering[] {
  const size = Math.round(WINDOW / FLUX_STEP);
  const all: Gathering[] = [];
  for (let t = from; t + WINDOW <= to; t += EVERY) {
    const first = Math.round(t / FLUX_STEP);
    const weights = flux.subarray(first, first + size);
    if (weights.length < size || weights.every((x) => x === 0)) continue;
    all.push({
      t,
      heard: strengthOf(weights, phase.subarray(first, first + size)),
      order: order.subarray(first, first + size).reduce((sum, r) => sum + r, 0) / size,
    });
  }
  return all;
}

function phaseOf({ all }: Dream): Radians {
  return Math.atan2(all.im, all.re);
}
