import type { Track } from '../dream.ts';
import { type Seconds, TAU } from '../units.ts';

/** The clock strikes this many times a breath. */
export const BEATS_A_BREATH = 4;
/** Each loop of the bed moves on this many times a turn. */
export const STEPS_A_LOOP = 3;

/** A count that passed a whole number: `count` from `t` on. */
export interface Passing {
  readonly t: Seconds;
  readonly count: number;
}

/** The clock's beats with from <= t < to; `count` is the beats since the dreamers were let settle. */
export function beatsBetween(track: Track, from: Seconds, to: Seconds): Passing[] {
  const column = 3 * track.guilds + 1;
  return passingsBetween(track, (row) => (cell(track, row, column) * BEATS_A_BREATH) / TAU, from, to);
}

/** The steps of one of the bed's five loops with from <= t < to. */
export function loopStepsBetween(track: Track, loop: number, from: Seconds, to: Seconds): Passing[] {
  return passingsBetween(track, (row) => loopCount(track, loop, row), from, to);
}

/** The step that a loop is on at t. */
export function loopStepAt(track: Track, loop: number, t: Seconds): number {
  const row = Math.floor((t - track.from) / track.step);
  return Math.floor(loopCount(track, loop, Math.max(0, Math.min(track.samples - 1, row))));
}

/** Loops start .31 of a step apart, so that they never begin in unison. */
function loopCount(track: Track, loop: number, row: number): number {
  return STEPS_A_LOOP * cell(track, row, 3 * track.guilds + 2 + loop) + 0.31 * loop;
}

function passingsBetween(
  track: Track,
  countAt: (row: number) => number,
  from: Seconds,
  to: Seconds,
): Passing[] {
  const first = Math.max(0, Math.floor((from - track.from) / track.step) - 1);
  const last = Math.min(track.samples - 2, Math.ceil((to - track.from) / track.step) + 1);
  const passings: Passing[] = [];
  for (let row = first; row <= last; row++) {
    const before = countAt(row);
    const after = countAt(row + 1);
    const count = Math.floor(after);
    if (count <= Math.floor(before)) continue;
    const t = track.from + (row + (count - before) / (after - before)) * track.step;
    if (t >= from && t < to) passings.push({ t, count });
  }
  return passings;
}

function cell(track: Track, row: number, column: number): number {
  return track.data[row * track.stride + column] ?? 0;
}
