import type { Story } from '../openStory.ts';
import { stoppedAt } from '../score/stops.ts';
import type { Seconds } from '../units.ts';
import { airNotes } from './airNotes.ts';
import { clockNotes } from './clockNotes.ts';
import type { Note } from './note.ts';
import { padNotes } from './padNotes.ts';
import { endOf } from './path.ts';
import { singerNotes } from './singerNotes.ts';
import { swayAt } from './sway.ts';
import { systemNotes } from './systems/systemNotes.ts';

/**
 * All notes of the story with from <= t < to, in time order: none within a stop but the network's own, none but the place's when
 * the last act closes. A function of the story alone: windows that touch tile, and who comes by a seek hears what who plays hears.
 */
export function notesBetween(story: Story, from: Seconds, to: Seconds): Note[] {
  const notes = [
    ...singerNotes(story, from, to, (t) => swayAt(story, t)),
    ...padNotes(story, from, to),
    ...clockNotes(story, from, to),
    ...airNotes(story, from, to),
    ...systemNotes(story, from, to),
  ];
  const { close } = endOf(story);
  return notes
    .filter((note) => note.more?.through || !stoppedAt(story.score, note.t))
    .filter((note) => note.t < close || note.part === 'air')
    .sort(inOrder);
}

function inOrder(a: Note, b: Note): number {
  return (
    a.t - b.t || a.guild - b.guild || (a.part < b.part ? -1 : Number(a.part > b.part)) || a.player - b.player
  );
}
