import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../core/pack.ts';
import { formatProblems } from '../../../core/story/problems.ts';
import { readStory } from '../../../core/story/readStory.ts';

/** Stories without fault in the order of their telling, and for each that has some, all of its problems as text. */
export interface CompiledStories {
  readonly packs: readonly Pack[];
  readonly faults: readonly string[];
}

/** The names of the folders that hold a story: first those of `order.json`, then the others by name. */
export function storiesIn(folder: string): string[] {
  const order = orderIn(folder);
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(storyFile(folder, entry.name)))
    .map(({ name }) => name)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Where a folder's story is written. */
export function storyFile(folder: string, id: string): string {
  return join(folder, id, 'story.yaml');
}

/** Reads and seals every story of a folder. */
export function compileStories(folder: string): CompiledStories {
  const packs: Pack[] = [];
  const faults: string[] = [];
  for (const id of storiesIn(folder)) {
    const file = storyFile(folder, id);
    const read = readStory(readFileSync(file), file);
    if (!read.ok) faults.push(formatProblems(read.problems, read.more));
    else if (read.pack.id !== id)
      faults.push(`${file} found the id ${read.pack.id}, expected ${id}, the name of its folder.`);
    else packs.push(read.pack);
  }
  return { packs, faults };
}

function orderIn(folder: string): string[] {
  const file = join(folder, 'order.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
