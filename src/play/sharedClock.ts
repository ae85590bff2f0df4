import type { Seconds } from '../core/units.ts';
import type { Clock } from './clock.ts';
import { createSlewed } from './slewed.ts';

/** A clock that several screens agree on: `agree` says what the others show now. */
export interface SharedClock extends Clock {
  readonly agree: (theirs: Seconds) => void;
}

/** Runs with `local` and closes on what the others show at 2 % of speed, never jumping. */
export function sharedClock(local: Clock): SharedClock {
  const slewed = createSlewed(Number.POSITIVE_INFINITY);
  let offset: Seconds = 0;
  return {
    now() {
      const here = local.now();
      return slewed(here, here + offset);
    },
    agree(theirs) {
      offset = theirs - local.now();
    },
  };
}
