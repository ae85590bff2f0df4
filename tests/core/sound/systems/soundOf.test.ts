import { describe, expect, it } from 'vitest';
import type { Story } from '../../../../src/core/openStory.ts';
import { bendsAt } from '../../../../src/core/sound/bends.ts';
import { swayAt } from '../../../../src/core/sound/sway.ts';
import { soundOf } from '../../../../src/core/sound/systems/soundOf.ts';
import { PARTS, type Part } from '../../../../src/core/systems.ts';
import { STORIES, storyOf } from '../../../packs.ts';
import { aloneIn, notesOf, withSystem } from './alone.ts';

const span = [{ from: 20, to: 60 }];
const parts = Object.keys(PARTS) as Part[];

/** What tells systems apart: who plays, how high, where, how often, and what it does to others. */
function signature(story: Story): string {
  const notes = notesOf(story);
  const mean = (of: (note: (typeof notes)[number]) => number) =>
    notes.reduce((sum, note) => sum + of(note), 0) / Math.max(1, notes.length);
  const bends = bendsAt(story, 40);
  const timbres = [...new Set(notes.map(({ timbre }) => timbre))].sort().join('+');
  return JSON.stringify([
    timbres,
    Math.round(2 * mean(({ degree }) => degree)),
    Math.round(5 * mean(({ pan }) => pan)),
    Math.round(notes.length / 6),
    bends.room.toFixed(1),
    bends.bed.lowpass.toFixed(0),
    bends.guilds[0]?.high.toFixed(0),
    bends.guilds[0]?.send.toFixed(2),
    swayAt(story, 40).tidy,
  ]);
}

describe.each(STORIES)('the systems of %s', (id) => {
  it('[Y9] are told apart by ear, each from each', () => {
    const story = storyOf(id);
    const all = story.pack.systems.map((system) => signature(aloneIn(story, system.id, span)));
    expect(new Set(all).size).toBe(all.length);
  });

  it('[Y9] have sounds of their own, each in three phases', () => {
    const sounds = storyOf(id).pack.systems.map(soundOf);
    expect(new Set(sounds).size).toBe(sounds.length);
    for (const { entering, living, leaving } of sounds)
      expect(new Set([entering, living, leaving]).size).toBe(3);
  });
});

describe('a system that an author adds', () => {
  const story = storyOf('neo-vista');

  it.each(parts)('[Y10] sounds by its part: %s', (part) => {
    const notes = notesOf(withSystem(story, { part }, span));
    expect(notes.some(({ t }) => t < 23)).toBe(true);
    expect(notes.some(({ t }) => t > 30 && t < 60)).toBe(true);
    expect(notes.some(({ t }) => t >= 60)).toBe(true);
    expect(notes.every(({ t }) => t >= 20 && t < 65)).toBe(true);
  });

  it('[Y10] has a kind that is heard', () => {
    for (const part of parts.filter((name) => PARTS[name].length > 1 && name !== 'cells')) {
      const kinds = PARTS[part].map((kind) =>
        JSON.stringify(notesOf(withSystem(story, { part, with: { kind } }, span))),
      );
      expect(new Set(kinds).size, part).toBe(kinds.length);
    }
  });

  it('[Y10] sounds as threads where nothing is known of it, or its part is none', () => {
    const plain = notesOf(withSystem(story, {}, span));
    expect(plain.length).toBeGreaterThan(5);
    expect(notesOf(withSystem(story, { part: 'trombone' }, span))).toEqual(plain);
  });

  it('[Y10] sounds as its author says before what its id says', () => {
    const said = notesOf(withSystem(story, { id: 'chant', part: 'gate' }, span));
    expect(said.some(({ timbre }) => timbre === 'gate')).toBe(true);
    expect(said.some(({ timbre }) => timbre === 'choir')).toBe(false);
  });
});
