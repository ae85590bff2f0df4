import type { Radians } from '../units.ts';

/**
 * cos and sin of a small angle (|angle| < .1) by their power series to the 9th order: additions and products only, so
 * that every engine turns the clock by the same bits.
 */
export function smallRotation(angle: Radians): { cos: number; sin: number } {
  const q = angle * angle;
  return {
    cos: 1 - (q / 2) * (1 - (q / 12) * (1 - (q / 30) * (1 - q / 56))),
    sin: angle * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - q / 72)))),
  };
}
