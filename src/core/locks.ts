import type { Track } from './dream.ts';
import { type Radians, type Seconds, TAU } from './units.ts';

/** A guild falls in with the regulator's clock, or slips a whole turn against it. */
export interface ClockEvent {
  readonly t: Seconds;
  readonly guild: number;
  readonly kind: 'lock' | 'slip';
}

const LOOK: Seconds = 0.1;
/** Held within this much for one breath is locked; beyond the second, free again. */
const BREATH: Seconds = 4;
const HELD: Radians = 0.3;
const FREE: Radians = 0.9;

/** All locks and slips of a story, in time order, from the phase of each guild's a_g against the clock's. */
export function clockEvents(track: Track): ClockEvent[] {
  const events: ClockEvent[] = [];
  const every = Math.max(1, Math.round(LOOK / track.step));
  for (let guild = 0; guild < track.guilds; guild++) {
    const phases: Radians[] = [];
    for (let row = 0; row < track.samples; row += every) {
      const now = relativePhase(track, row, guild);
      const last = phases.at(-1) ?? now;
      phases.push(last + (now - last) - TAU * Math.round((now - last) / TAU));
    }
    const at = (index: number) => track.from + index * every * track.step;
    events.push(...slipsIn(phases).map((index) => ({ t: at(index), guild, kind: 'slip' as const })));
    events.push(...locksIn(phases).map((index) => ({ t: at(index), guild, kind: 'lock' as const })));
  }
  return events.sort((a, b) => a.t - b.t);
}

function relativePhase(track: Track, row: number, guild: number): Radians {
  const at = row * track.stride;
  const n = track.guilds;
  const clock = track.data[at + 3 * n + 1] ?? 0;
  return Math.atan2(track.data[at + n + guild] ?? 0, track.data[at + guild] ?? 0) - clock;
}

/** Where the phase has gone a whole turn further, either way, than at the last slip. */
function slipsIn(phases: readonly Radians[]): number[] {
  const slips: number[] = [];
  let turn = Math.round((phases[0] ?? 0) / TAU);
  for (const [i, phase] of phases.entries()) {
    if (Math.abs(phase / TAU - turn) < 1) continue;
    turn += Math.sign(phase / TAU - turn);
    slips.push(i);
  }
  return slips;
}

function locksIn(phases: readonly Radians[]): number[] {
  const locks: number[] = [];
  let low = phases[0] ?? 0;
  let high = low;
  let since = 0;
  let locked = false;
  for (const [i, phase] of phases.entries()) {
    low = Math.min(low, phase);
    high = Math.max(high, phase);
    if (high - low > (locked ? FREE : HELD)) {
      low = phase;
      high = phase;
      since = i;
      locked = false;
    } else if (!locked && (i - since) * LOOK >= BREATH) {
      locked = true;
      locks.push(i);
    }
  }
  return locks;
}
