import type { Story } from '../../openStory.ts';
import type { Seconds } from '../../units.ts';
import type { Note } from '../note.ts';

/** Notes of the systems that are there, with from <= t < to, in no order: a function of the story alone; windows that touch tile. */
export function systemNotes(_story: Story, _from: Seconds, _to: Seconds): Note[] {
  return [];
}
