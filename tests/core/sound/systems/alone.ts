import type { Story } from '../../../../src/core/openStory.ts';
import type { System } from '../../../../src/core/pack.ts';
import type { Presence } from '../../../../src/core/score.ts';
import type { Note } from '../../../../src/core/sound/note.ts';
import { systemNotes } from '../../../../src/core/sound/systems/systemNotes.ts';

/** The story with one system only, there in these spans. */
export function aloneIn(story: Story, id: string, spans: readonly Presence[]): Story {
  const presence = story.pack.systems.map((system) => (system.id === id ? spans : []));
  return { ...story, score: { ...story.score, presence } };
}

/** The story with its first system in place of another one, and nobody else, there in these spans. */
export function withSystem(story: Story, system: Partial<System>, spans: readonly Presence[]): Story {
  const first: System = { id: 'moonwell', is: 'a well', part: null, with: {}, guild: null, ...system };
  const systems = [first, ...story.pack.systems.slice(1)];
  return aloneIn({ ...story, pack: { ...story.pack, systems } }, first.id, spans);
}

export function notesOf(story: Story): Note[] {
  return systemNotes(story, 0, story.score.end + 20).sort((a, b) => a.t - b.t || a.hertz - b.hertz);
}
