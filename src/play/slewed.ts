import { clamp } from '../core/ease.ts';
import type { Seconds } from '../core/units.ts';

/** Seconds of correction a second: too little to be seen or heard. */
const SLEW = 0.02;

/**
 * Follows a clock that comes in steps or from afar: runs with a steady one, and closes the distance to what was last read
 * by at most 2 % of the time gone by. `jump` is the distance from which it is followed at once, forwards only.
 */
export function createSlewed(jump: Seconds): (steady: Seconds, wanted: Seconds) => Seconds {
  let last: { steady: Seconds; value: Seconds } | null = null;
  return (steady, wanted) => {
    if (last === null) {
      last = { steady, value: wanted };
      return wanted;
    }
    const gone = Math.max(0, steady - last.steady);
    const expected = last.value + gone;
    const error = wanted - expected;
    const followed =
      error > jump ? wanted : error < -jump ? last.value : expected + clamp(error, -SLEW * gone, SLEW * gone);
    last = { steady, value: Math.max(last.value, followed) };
    return last.value;
  };
}
