import type { Seconds } from '../core/units.ts';

/** Time constant of a fade that is heard as a cut and never as a click. */
export const CUT: Seconds = 0.004;

/** A rise to `peak`, held until `hold` after the start, then an exponential fall; times are time constants. */
export interface Envelope {
  readonly peak: number;
  readonly rise: Seconds;
  readonly hold: Seconds;
  readonly fall: Seconds;
}

/** Under this part of its peak an envelope counts as over. */
const GONE = 0.001;
/** Late joiners fade in this fast. */
const JOIN: Seconds = 0.02;

/** Plays an envelope on a param from `at`, `elapsed` seconds into it; by targets only, so that no cancel can make it jump. */
export function openGate(param: AudioParam, envelope: Envelope, at: Seconds, elapsed: Seconds): void {
  const { peak, rise, hold, fall } = envelope;
  if (elapsed < hold) {
    param.setTargetAtTime(peak, at, elapsed > 0 ? Math.min(rise, JOIN) : rise);
    param.setTargetAtTime(0, at + hold - elapsed, fall);
    return;
  }
  const left = Math.exp(-(elapsed - hold) / fall);
  if (left < GONE) return;
  param.setTargetAtTime(peak * left, at, JOIN / 4);
  param.setTargetAtTime(0, at + JOIN, fall);
}

/** Brings a param to zero at `at`, and forgets all that was planned from then on. */
export function shutGate(param: AudioParam, at: Seconds): void {
  param.cancelScheduledValues(at);
  param.setTargetAtTime(0, at, CUT);
}
