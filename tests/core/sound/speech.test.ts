import { describe, expect, it } from 'vitest';
import type { Score } from '../../../src/core/score.ts';
import { singerNotes } from '../../../src/core/sound/singerNotes.ts';
import { clearOf, dueSince, spokenAt } from '../../../src/core/sound/speech.ts';
import { takeOf } from '../../../src/core/voice/takeOf.ts';
import { STORIES, storyOf } from '../../packs.ts';

const HIGH = { hertz: 1200, timbre: 'glass' } as const;
const MIDDLE = { hertz: 330, timbre: 'wood' } as const;
const WORDS = STORIES.map((id) => storyOf(id).score).flatMap((score) =>
  score.lines.slice(2, 8).flatMap((line) => line.words.map((word) => ({ score, line, ...word }))),
);

/** The same score with nothing recorded. */
function unspoken(score: Score): Score {
  return { ...score, pack: { ...score.pack, narration: null } };
}

describe('under the narrator', () => {
  it('[N20] high onsets wait for a pause that is near, and for none that is far', () => {
    let waited = 0;
    for (const { score, line } of WORDS) {
      if (takeOf(score, line) === null || line.who === 'network') continue;
      const end = line.spoken;
      expect(clearOf(score, end - 0.2, HIGH)).toBeGreaterThanOrEqual(end);
      expect(clearOf(score, end - 0.2, HIGH)).toBeLessThan(end + 0.1);
      expect(clearOf(score, end + 0.01, HIGH)).toBe(end + 0.01);
      waited++;
    }
    expect(waited).toBeGreaterThan(100);
  });

  it('[N20] struck voices in the range of vowels begin on no word', () => {
    for (const { score, start } of WORDS) {
      for (const t of [start - 0.02, start, start + 0.03]) {
        const at = clearOf(score, t, MIDDLE);
        expect(at - t).toBeLessThan(0.13);
        expect(Math.abs(at - start)).toBeGreaterThanOrEqual(0.03);
      }
    }
  });

  it('[N20] sustained voices, low ones and those between words begin when they are due', () => {
    const [{ score, start } = { score: storyOf('chrononest').score, start: 0 }] = WORDS;
    expect(clearOf(score, start, { hertz: 330, timbre: 'strings' })).toBe(start);
    expect(clearOf(score, start, { hertz: 147, timbre: 'wood' })).toBe(start);
    expect(clearOf(score, start - 0.1, MIDDLE)).toBe(start - 0.1);
  });

  it('[N20] nothing waits for what is not recorded', () => {
    for (const { score, start } of WORDS.slice(0, 60)) {
      const silent = unspoken(score);
      expect(clearOf(silent, start, MIDDLE)).toBe(start);
      expect(spokenAt(silent, start)).toBe(false);
    }
  });

  it('[N20] what is put off is found from where it was due', () => {
    for (const { score, start, end } of WORDS) {
      for (const sound of [HIGH, MIDDLE]) {
        for (const due of [start - 0.02, start + 0.05, end - 0.35, end - 0.1, end - 0.01]) {
          const at = clearOf(score, due, sound);
          for (const from of [at, at - 0.003, (at + due) / 2]) {
            if (from >= due) expect(dueSince(score, from)).toBeLessThanOrEqual(due);
          }
        }
      }
    }
  });

  it('[N21] glass and strings are duller while a word is spoken', () => {
    const story = storyOf('chrononest');
    const silent = { ...story, score: unspoken(story.score) };
    const due = new Map(
      singerNotes(silent, 40, 90).map((note) => [`${note.guild} ${note.player} ${note.hertz}`, note]),
    );
    let dimmed = 0;
    for (const note of singerNotes(story, 40, 90)) {
      const free = due.get(`${note.guild} ${note.player} ${note.hertz}`);
      if (!free || Math.abs(free.t - note.t) > 0.5) continue;
      const dull = (note.timbre === 'glass' || note.timbre === 'strings') && spokenAt(story.score, note.t);
      expect(free.bright - note.bright).toBeCloseTo(dull ? 0.2 : 0, 9);
      if (dull) dimmed++;
    }
    expect(dimmed).toBeGreaterThan(5);
  });
});
