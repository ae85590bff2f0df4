import type { Story } from '../../openStory.ts';
import type { Seconds } from '../../units.ts';
import type { Note } from '../note.ts';
import { clearOf, dueSince } from '../speech.ts';
import { LEAVING, phasesOf } from './phases.ts';
import { showsOf } from './showsOf.ts';

/**
 * Notes of the systems that are there, with from <= t < to, in no order: a function of the story alone; windows that
 * touch tile. What holds longer than 8 s is a chain of notes. As singers do, systems keep clear of words.
 */
export function systemNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const { score } = story;
  return dueBetween(story, dueSince(score, from), to)
    .map((note) => ({ ...note, t: clearOf(score, note.t, note) }))
    .filter(({ t }) => t >= from && t < to);
}

function dueBetween(story: Story, from: Seconds, to: Seconds): Note[] {
  return showsOf(story)
    .filter((show) => show.from < to && show.to + LEAVING > from)
    .flatMap((show) => phasesOf(show).flatMap((phase) => show.sound[phase.name](phase, from, to)));
}
