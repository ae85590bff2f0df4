import type { ScoreAct } from '../score.ts';
import type { Seconds } from '../units.ts';

const FRACTION = 0.6;

/** The second of an act whose picture stands for the act where it cannot be drawn. */
export function bookMoment({ start, end }: ScoreAct): Seconds {
  return start + FRACTION * (end - start);
}
