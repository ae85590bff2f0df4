import { smoothstep } from '../../ease.ts';
import { GROWTH } from '../../score/systemsAt.ts';
import type { Score } from '../../score.ts';
import type { Seconds, Unit } from '../../units.ts';
import type { Phase, Show } from './sound.ts';

/** The entrance takes so long; nothing begins later than `LEAVING` after a system is told to go. */
export const ENTERING: Seconds = 8;
export const LEAVING: Seconds = 5;
/** What lives goes on so far into its leaving. */
const FADING: Seconds = 0.8;

/** How far a showing has grown at t: as `systemsAt`. */
export function grownAt({ from, to }: Show, t: Seconds): Unit {
  if (t <= from || t >= to + GROWTH) return 0;
  return smoothstep(from, from + GROWTH, t) * (1 - smoothstep(to, to + GROWTH, t));
}

/** The three parts of a showing. */
export function phasesOf(show: Show): Phase[] {
  const { from, to } = show;
  return [
    { show, name: 'entering', from, to: Math.min(from + ENTERING, to) },
    { show, name: 'living', from, to: to + FADING },
    { show, name: 'leaving', from: to, to: to + LEAVING },
  ];
}

/** How loud what is played at t in a phase is: what enters is whole until it leaves, what lives follows the growth. */
export function weightAt({ name, show }: Phase, t: Seconds): Unit {
  if (name === 'leaving') return 1;
  if (name === 'living') return grownAt(show, t);
  return 1 - smoothstep(show.to, show.to + GROWTH, t);
}

/** How many systems are there at t. */
export function crowdAt({ presence }: Score, t: Seconds): number {
  let crowd = 0;
  for (const spans of presence) for (const { from, to } of spans) if (from <= t && t < to) crowd++;
  return crowd;
}
