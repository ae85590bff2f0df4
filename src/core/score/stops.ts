import type { Score } from '../score.ts';
import type { Seconds } from '../units.ts';

/** Whether the network holds everything still at t. */
export function stoppedAt(score: Score, t: Seconds): boolean {
  return score.stops.some((stop) => stop.stopAt <= t && t < stop.resumeAt);
}

/** Story time with the stops taken out: it stands still from `stopAt` to `resumeAt`, and all that moves runs on it. */
export function motionAt(score: Score, t: Seconds): Seconds {
  let motion = t;
  for (const stop of score.stops) {
    if (t > stop.stopAt) motion -= Math.min(t, stop.resumeAt) - stop.stopAt;
  }
  return motion;
}
