import { join } from 'node:path';
import { openStory, type Story } from '../src/core/openStory.ts';
import type { Pack } from '../src/core/pack.ts';
import { readStory } from '../src/core/story/readStory.ts';
import { compileStory } from '../src/shells/cli/packs/compileStories.ts';
import { ROOT } from '../src/shells/cli/root.mjs';

export const STORIES = ['chrononest', 'neo-vista', 'new-avalon', 'confluence', 'glass-towers'] as const;

const compiled = new Map<string, Pack>();

/** A shipped pack with what is recorded of it, compiled as the build does, once for all tests of a file. */
export function packOf(id: string): Pack {
  const known = compiled.get(id);
  if (known) return known;
  const { packs, faults } = compileStory(join(ROOT, 'assets/stories'), id);
  const [pack] = packs;
  if (!pack) throw new Error(faults.join('\n'));
  compiled.set(id, pack);
  return pack;
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
