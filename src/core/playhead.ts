import type { Seconds } from './units.ts';

/** Where the telling is, as data: story time as a straight line of a clock's time. */
export interface Playhead {
  readonly anchorT: Seconds;
  readonly anchorNow: Seconds;
  readonly rate: number;
  readonly paused: boolean;
}

/** Story time at a clock's `now`; not clamped to the story. */
export function timeAt(playhead: Playhead, now: Seconds): Seconds {
  return playhead.paused ? playhead.anchorT : playhead.anchorT + playhead.rate * (now - playhead.anchorNow);
}

/** The clock's time at which story time `t` is reached; meaningless while paused. */
export function nowAt(playhead: Playhead, t: Seconds): Seconds {
  return playhead.anchorNow + (t - playhead.anchorT) / playhead.rate;
}
