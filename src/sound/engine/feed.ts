import type { Story } from '../../core/openStory.ts';
import { type Note, notesBetween } from '../../core/sound/index.ts';
import { padNotes } from '../../core/sound/padNotes.ts';
import { systemNotes } from '../../core/sound/systems/systemNotes.ts';
import type { Seconds } from '../../core/units.ts';

/** The story's notes in time order, read in small windows. */
export interface Feed {
  /** Goes to t; returns the notes before it that may still sound. */
  enter(t: Seconds): readonly Note[];
  /** The next note that begins before `until`, or null. */
  next(until: Seconds): Note | null;
}

/** How far ahead notes are asked for at once. */
const WINDOW: Seconds = 0.25;
/** How far back a note may lie that is still heard; pads, and what systems hold, sound longer. */
const LOOK_BACK: Seconds = 16;
const LONG_AGO: Seconds = 48;

/** Feeds the notes of a story that `wanted` lets through. */
export function createFeed(story: Story, wanted: (note: Note) => boolean): Feed {
  let notes: readonly Note[] = [];
  let at = 0;
  let known: Seconds = 0;

  return {
    enter(t) {
      notes = [];
      at = 0;
      known = t;
      const since = Math.max(0, lastReturn(story, t));
      const middle = Math.max(since, t - LOOK_BACK);
      const early = Math.min(middle, Math.max(since, t - LONG_AGO));
      return [
        ...padNotes(story, early, middle),
        ...systemNotes(story, early, middle),
        ...notesBetween(story, middle, t),
      ].filter(wanted);
    },
    next(until) {
      for (;;) {
        for (let note = notes[at]; note; note = notes[at]) {
          if (note.t >= until) return null;
          at++;
          if (wanted(note)) return note;
        }
        if (known >= until || known >= story.score.end) return null;
        notes = notesBetween(story, known, known + WINDOW);
        known += WINDOW;
        at = 0;
      }
    },
  };
}

/** When the last stop before t ended, or one that holds now will: nothing from before is heard after it. */
function lastReturn({ score }: Story, t: Seconds): Seconds {
  let since = 0;
  for (const { stopAt, resumeAt } of score.stops) if (stopAt <= t) since = Math.min(t, resumeAt);
  return since;
}
