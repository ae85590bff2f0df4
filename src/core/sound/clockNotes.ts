import type { Story } from '../openStory.ts';
import { dialsAt } from '../score/dialsAt.ts';
import type { Seconds, Unit } from '../units.ts';
import { BEATS_A_BREATH, beatsBetween } from './crossings.ts';
import { gainOf, type Note, REFERENCE_GAIN } from './note.ts';
import { type Key, keyOf, temperedPitchOf } from './tuning.ts';

/** Under this order the clock is not heard at all, and under `STROKE_ORDER` its bell is not. */
export const TICK_ORDER: Unit = 0.08;
export const STROKE_ORDER: Unit = 0.3;

/** Root, fifth, octave, fifth: the same at every breath, equal-tempered, and in nobody's place. */
const OSTINATO = [0, 4, 7, 4] as const;

/** Order's ostinato, four to a breath of the clock, and a bell on each breath where order is strong. */
export function clockNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const key = keyOf(story.pack.tonality);
  const notes: Note[] = [];
  for (const { t, count } of beatsBetween(story.track, from, to)) {
    const { order } = dialsAt(story.score, t);
    if (order < TICK_ORDER) continue;
    notes.push(tick(key, t, count, order));
    if (count % BEATS_A_BREATH === 0 && order > STROKE_ORDER) notes.push(stroke(key, t, count, order));
  }
  return notes;
}

function tick(key: Key, t: Seconds, count: number, order: Unit): Note {
  const degree = OSTINATO[count % BEATS_A_BREATH] ?? 0;
  return {
    ...still(t),
    part: 'tick',
    timbre: 'pulse',
    player: count % 2,
    degree,
    hertz: temperedPitchOf(key, degree),
    gain: REFERENCE_GAIN * gainOf(-30 + 20 * order),
    hold: 0.2,
    bright: 0.25 + 0.6 * order,
    pan: count % 2 === 0 ? -0.12 : 0.12,
  };
}

function stroke(key: Key, t: Seconds, count: number, order: Unit): Note {
  return {
    ...still(t),
    part: 'stroke',
    timbre: 'bell',
    player: (count / BEATS_A_BREATH) % 2,
    degree: 0,
    hertz: temperedPitchOf(key, 0),
    gain: REFERENCE_GAIN * gainOf(-20 + 14 * order),
    hold: 1,
    bright: 0.15 + 0.5 * order,
    pan: 0,
  };
}

function still(t: Seconds) {
  return { t, guild: -1, fused: 0 } as const;
}
