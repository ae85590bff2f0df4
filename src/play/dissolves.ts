import type { Seconds } from '../core/units.ts';
import type { Dissolve } from './loop.ts';

/** How long a change of place takes in the picture, and each of several that come faster than that. */
export const DISSOLVE: Seconds = 1;
export const HASTE: Seconds = 0.5;

/** A place that goes on with the story while it is still seen: story time `t` at `at` by the clock. */
interface Leg {
  readonly t: Seconds;
  readonly at: Seconds;
}

/** Changes of place as pictures that go over into one another, each to its end: however fast places change, nothing jumps. */
export interface Dissolves {
  /** The playhead leaves story time t. */
  readonly leave: (t: Seconds, now: Seconds) => void;
  /** What is shown at `now`, where time goes on at `rate` (0 while paused); null where it is the playhead's own picture. */
  readonly at: (now: Seconds, rate: number) => Dissolve | null;
  readonly clear: () => void;
}

/**
 * A place left while a dissolve is under way is not cut to: the dissolve goes on to that place, and then, in half a second,
 * to where the playhead has come by then. So no two changes are nearer than that, whatever keys are held.
 */
export function createDissolves(end: Seconds): Dissolves {
  let under: Leg | null = null;
  /** Where the dissolve under way goes to if the playhead has left it since. */
  let over: Leg | null = null;
  let began: Seconds = 0;
  let long: Seconds = DISSOLVE;

  const timeOf = ({ t, at }: Leg, now: Seconds, rate: number): Seconds =>
    Math.max(0, Math.min(end, t + (now - at) * rate));

  return {
    leave(t, now) {
      if (!under) {
        under = { t, at: now };
        began = now;
        long = DISSOLVE;
      } else over ??= { t, at: now };
    },
    at(now, rate) {
      if (now < began) under = over = null;
      while (under && now - began >= long) {
        under = over;
        over = null;
        began += long;
        long = HASTE;
      }
      if (!under) return null;
      const shown = { from: timeOf(under, now, rate), mix: (now - began) / long };
      return over ? { ...shown, to: timeOf(over, now, rate) } : shown;
    },
    clear() {
      under = over = null;
    },
  };
}
