import type { Seconds } from '../core/units.ts';
import type { Clock } from './clock.ts';
import { createSlewed } from './slewed.ts';

/** What an audio clock reads of an AudioContext. */
export interface AudioTime {
  readonly currentTime: Seconds;
  readonly outputLatency?: Seconds;
  readonly baseLatency?: Seconds;
  readonly getOutputTimestamp?: () => { contextTime?: Seconds; performanceTime?: number };
}

/** Farther from the steady clock than this, the context has slept or has learned how late it is heard: follow it at once. */
const JUMP: Seconds = 0.04;

/**
 * The context's time of what is *heard* now. An event scheduled at context time c is heard when this clock shows c, however
 * long the way to the ears is. `steady` is in milliseconds, as `performance.now`.
 */
export function audioClock(context: AudioTime, steady: () => number = () => performance.now()): Clock {
  const slewed = createSlewed(JUMP);
  return { now: () => slewed(steady() / 1000, heardTime(context, steady())) };
}

/** By the output timestamp where the browser keeps one, else by what the context says of its latency. */
function heardTime(context: AudioTime, steadyMs: number): Seconds {
  const stamp = context.getOutputTimestamp?.();
  const { contextTime = 0, performanceTime = 0 } = stamp ?? {};
  const age = (steadyMs - performanceTime) / 1000;
  if (contextTime > 0 && performanceTime > 0 && Math.abs(age) < 1) {
    return Math.min(contextTime + age, context.currentTime);
  }
  return Math.max(0, context.currentTime - (context.outputLatency || context.baseLatency || 0));
}
