import type { Seconds } from '../../units.ts';
import type { Note } from '../note.ts';
import type { Phase, Sound } from './sound.ts';
import { type Tone, tone } from './tone.ts';

/** Links of a chain begin so far apart, and none holds longer than a second more. */
export const LINK: Seconds = 7;

/** How a chain begins, is joined and ends: as its notes' attacks and releases. */
export interface Joins {
  readonly late?: Seconds;
  readonly attack?: Seconds;
  readonly join?: Seconds;
  readonly release?: Seconds;
  /** So long after a system was told to go, it lets go. */
  readonly over?: Seconds;
}

/**
 * What sounds on and on, as notes of at most 8 s. A link begins where the one before lets go, and rises as that falls
 * (equal times of approach add up to one), so that the level stands; growing is its first attack, leaving its last release.
 */
export function chain(
  link: (count: number, phase: Phase, t: Seconds) => Tone | null,
  joins: Joins = {},
): Sound {
  const { late = 0, attack = 3, join = 0.8, release = 1.4, over = 1.5 } = joins;
  return (phase, from, to) => {
    const start = phase.from + late;
    const end = phase.name === 'leaving' ? start + over : Math.min(phase.to, phase.show.to);
    if (end - start < 0.2) return [];
    const links = Math.max(1, Math.ceil((end - start - 1) / LINK));
    const notes: Note[] = [];
    for (let count = Math.max(0, Math.ceil((from - start) / LINK)); count < links; count++) {
      const t = start + LINK * count;
      if (t >= to) break;
      const last = count === links - 1;
      const spec = t >= from ? link(count, phase, t) : null;
      if (!spec) continue;
      const more = { attack: count === 0 ? attack : join, release: last ? release : join, ...spec.more };
      notes.push(tone(phase, t, { ...spec, hold: last ? end - t : LINK, more }));
    }
    return notes;
  };
}
