import { describe, expect, it } from 'vitest';
import { LOOPS } from '../../../src/core/dream/loops.ts';
import { FORMATIONS } from '../../../src/core/pack.ts';
import type { Note } from '../../../src/core/sound/note.ts';
import { notesBetween } from '../../../src/core/sound/notesBetween.ts';
import { padNotes } from '../../../src/core/sound/padNotes.ts';
import { STORIES, storyOf } from '../../packs.ts';

const HOUR = 3600;

/** Seconds by which all five loops together miss being where they are now, `lag` later. */
function missing(periods: readonly number[], lag: number): number {
  return Math.hypot(...periods.map((period) => lag - period * Math.round(lag / period)));
}

describe('loops', () => {
  it.each(FORMATIONS)('[N22] of the %s are not where they were within an hour', (formation) => {
    let nearest = HOUR;
    for (let lag = 5; lag < HOUR; lag += 0.1) nearest = Math.min(nearest, missing(LOOPS[formation], lag));
    expect(nearest).toBeGreaterThan(3);
  });
});

const WINDOW = 20;

/** How a singer's note follows the one before: after how long (to 50 ms), who after whom, on what pitch. */
function transitions(notes: readonly Note[]): Set<string> {
  return new Set(
    notes.slice(1).map((note, i) => {
      const before = notes[i] ?? note;
      const dt = Math.round((note.t - before.t) / 0.05);
      return [dt, before.guild, before.player, note.guild, note.player, note.degree].join(' ');
    }),
  );
}

/** Part of the transitions of the window with fewer that the other has too. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}

describe.each(STORIES)('the windows of %s', (id) => {
  const story = storyOf(id);

  it('[N22] share less than a fifth of their transitions with any other of their act, where nobody is fused', () => {
    for (const { firstWord, close } of story.score.acts) {
      const windows: Set<string>[] = [];
      for (let t = firstWord; t + WINDOW <= close; t += WINDOW) {
        const sung = notesBetween(story, t, t + WINDOW).filter(({ part }) => part === 'singer');
        const fused = sung.filter((note) => note.fused > 0.5).length / sung.length;
        if (fused < 0.1) windows.push(transitions(sung));
      }
      for (const [i, a] of windows.entries()) {
        for (const b of windows.slice(0, i)) expect(shared(a, b)).toBeLessThan(0.2);
      }
    }
  });

  it('[N25] no pad holds and dies for longer than 36 s', () => {
    for (const { hold, more } of padNotes(story, 0, story.score.end)) {
      expect(hold).toBeGreaterThan(0);
      expect(hold + (6.91 / 2.2) * (more?.release ?? 5)).toBeLessThanOrEqual(36);
    }
  });
});
