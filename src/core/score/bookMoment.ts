import type { Score, ScoreAct } from '../score.ts';
import type { Seconds } from '../units.ts';

const FRACTION = 0.6;
/** So long before the camera goes on it has come to rest. */
const REST: Seconds = 0.5;

/** The second of an act whose picture stands for the act where it cannot be drawn: the end of the shot on its way through it. */
export function bookMoment({ shots }: Score, { start, end }: ScoreAct): Seconds {
  const part = start + FRACTION * (end - start);
  return Math.min(end, shots.find(({ at }) => at > part)?.at ?? end) - REST;
}
