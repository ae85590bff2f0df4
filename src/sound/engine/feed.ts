import type { Story } from '../../core/openStory.ts';
import { type Note, notesBetween } from '../../core/sound/index.ts';
import { padNotes } from '../../core/sound/padNotes.ts';
import { endOf } from '../../core/sound/path.ts';
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
const LONGER: Seconds = 32;

/** Feeds the notes of a story that `wanted` lets through. */
export function createFeed(story: Story, wanted: (note: Note) => boolean): Feed {
  let notes: readonly Note[] = [];
  let at = 0;
  let known: Seconds = 0;

  /** Of what began before `late` only pads and what systems hold may still sound. */
  function longBefore(since: Seconds, late: Seconds): Note[] {
    const early = Math.max(since, late - LONGER);
    if (early >= late) return [];
    const all = [...padNotes(story, early, late), ...systemNotes(story, early, late)];
    return all.filter((note) => note.t < endOf(story).close);
  }

  return {
    enter(t) {
      notes = [];
      at = 0;
      known = t;
      const since = Math.max(0, lastReturn(story, t));
      const late = Math.max(0, t - LOOK_BACK);
      return [...longBefore(since, late), ...notesBetween(story, late, t)].filter(
        (note) => (note.t >= since || note.more?.through) && wanted(note),
      );
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
