import type { Seconds } from '../core/units.ts';

/** Gives the time now, in seconds from an origin of its own; never runs backwards. */
export interface Clock {
  readonly now: () => Seconds;
}

/** A clock that a test, a still or a video moves by hand. */
export interface SteppedClock extends Clock {
  /** Moves forward to `now`; a time already past is refused with a RangeError. */
  readonly moveTo: (now: Seconds) => void;
}

/** The machine's steady clock (`performance.now`). */
export function monotonicClock(read: () => number = () => performance.now()): Clock {
  return { now: () => read() / 1000 };
}

export function steppedClock(start: Seconds = 0): SteppedClock {
  let now = start;
  return {
    now: () => now,
    moveTo(next) {
      if (!(next >= now)) throw new RangeError(`a clock at ${now} s cannot move to ${next} s`);
      now = next;
    },
  };
}
