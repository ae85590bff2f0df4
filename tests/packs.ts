import { readFileSync } from 'node:fs';
import { openStory, type Story } from '../src/core/openStory.ts';
import type { Pack } from '../src/core/pack.ts';
import { readStory } from '../src/core/story/readStory.ts';

export const STORIES = ['chrononest', 'neo-vista', 'new-avalon', 'confluence', 'glass-towers'] as const;

/** A shipped pack, read from its YAML. */
export function packOf(id: string): Pack {
  return packFrom(readFileSync(new URL(`../assets/stories/${id}/story.yaml`, import.meta.url), 'utf8'));
}

/** A pack from YAML text; a test's own story must be without fault. */
export function packFrom(yaml: string): Pack {
  const read = readStory(yaml, 'story.yaml');
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.message).join('\n'));
  return read.pack;
}

const opened = new Map<string, Story>();

/** A shipped story, opened once for all tests of a file. */
export function storyOf(id: string): Story {
  const story = opened.get(id) ?? openStory(packOf(id));
  opened.set(id, story);
  return story;
}
