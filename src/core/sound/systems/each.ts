import type { Seconds, Unit } from '../../units.ts';
import type { Note } from '../note.ts';
import { crowdAt, LEAVING, weightAt } from './phases.ts';
import type { Phase, Sound } from './sound.ts';
import { type Tone, tone } from './tone.ts';
import { type Beat, chanceOf, type When } from './when.ts';

/** A tone, and so many seconds after its beat it comes. */
export interface Late extends Tone {
  readonly late?: Seconds;
}

/** What is played at a beat. */
export type Play = (phase: Phase, beat: Beat) => readonly Late[];

/** A gesture's last tone comes at most so long after its beat. */
const REACH: Seconds = 6;
/** Where more systems are there at once, each of them takes fewer of its beats. */
const UNCROWDED = 2.4;
const FEWEST = 0.38;
/** Softer than this part of itself, a note is not worth playing. */
const HEARD = 0.12;

export interface EachOf {
  /** How late a tone of the gesture may come. */
  readonly reach?: Seconds;
  /** A pulse or a pattern, of which no beat may be missing. */
  readonly steady?: boolean;
  /** It is as loud at once as it will be. */
  readonly whole?: boolean;
}

/**
 * Plays something at every beat, as loud as the system has grown; nothing holds past its leaving. What lives leaves beats
 * out by chance where systems are many.
 */
export function each(
  when: When,
  play: Play,
  { reach = REACH, steady = false, whole = false }: EachOf = {},
): Sound {
  return (phase, from, to) => {
    const begin = Math.max(phase.from, from - reach);
    const end = Math.min(phase.to, to);
    if (begin >= end) return [];
    const last = phase.show.to + LEAVING;
    return when(phase, begin, end).flatMap((beat) => {
      if (!steady && leftOut(phase, beat)) return [];
      return play(phase, beat).flatMap((spec) => {
        const t = beat.t + (spec.late ?? 0);
        return t >= from && t < Math.min(to, last) ? weighed(phase, tone(phase, t, spec), whole) : [];
      });
    });
  };
}

/** What part of its beats a system takes at t: all of them as it enters and leaves. */
export function keptAt(phase: Phase, t: Seconds): Unit {
  if (phase.name !== 'living') return 1;
  return Math.min(1, Math.max(FEWEST, UNCROWDED / crowdAt(phase.show.story.score, t)));
}

/** Several sounds at once. */
export function both(...sounds: Sound[]): Sound {
  return (phase, from, to) => sounds.flatMap((sound) => sound(phase, from, to));
}

/** One sound in some acts (the first is 1), another in all others. */
export function inActs(acts: Readonly<Record<number, Sound>>, otherwise: Sound): Sound {
  return (phase, from, to) => (acts[phase.show.act + 1] ?? otherwise)(phase, from, to);
}

function weighed(phase: Phase, note: Note, whole: boolean): Note[] {
  const weight = whole ? 1 : weightAt(phase, note.t);
  if (weight < HEARD) return [];
  const rest = phase.show.to + LEAVING - note.t;
  return [{ ...note, gain: note.gain * weight, hold: Math.min(note.hold, Math.max(0.1, rest)) }];
}

function leftOut(phase: Phase, { t, guild, pod, count }: Beat): boolean {
  return chanceOf(phase, 0x74, guild, pod, count) >= keptAt(phase, t);
}
