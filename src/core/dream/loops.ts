import { smoothstep } from '../ease.ts';
import type { Formation } from '../pack.ts';
import type { Seconds, Unit } from '../units.ts';

/** Periods of the bed's five loops at full variety: pairwise incommensurable, no joint return within an hour. */
export const LOOPS: Readonly<Record<Formation, readonly Seconds[]>> = {
  dome: [23.297, 29.017, 37.619, 47.951, 61.403],
  square: [21.143, 27.449, 33.791, 43.207, 56.891],
  lounge: [25.523, 31.771, 41.057, 52.709, 68.213],
  council: [19.763, 26.407, 35.531, 45.767, 59.333],
  undercity: [21.811, 27.947, 34.313, 44.203, 58.109],
};

/** How fast a loop turns, in turns a second: all share sixteen beats at variety 0 and go their own ways at 1. */
export function loopRate(period: Seconds, variety: Unit, tempo: number): number {
  const shared = (16 * 60) / tempo;
  return 1 / (shared * (period / shared) ** smoothstep(0.05, 0.6, variety));
}
