import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../core/pack.ts';
import { formatProblems } from '../../../core/story/problems.ts';
import { readStory } from '../../../core/story/readStory.ts';
import { readLevels } from './levels.ts';
import { packVoice, type VoiceFile } from './packVoice.ts';

/** Stories without fault in the order of their telling, and for each that has some, all of its problems as text. */
export interface CompiledStories {
  readonly packs: readonly Pack[];
  /** The audio that the packs name, to lie beside them. */
  readonly voices: readonly VoiceFile[];
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
  const all = storiesIn(folder).map((id) => compileStory(folder, id));
  return {
    packs: all.flatMap(({ packs }) => packs),
    voices: all.flatMap(({ voices }) => voices),
    faults: all.flatMap(({ faults }) => faults),
  };
}

/** Reads and seals one story of a folder: one pack, or faults. */
export function compileStory(folder: string, id: string): CompiledStories {
  const written = writtenStory(folder, id);
  if (typeof written === 'string') return { packs: [], voices: [], faults: [written] };
  const { levels, fault } = readLevels(folder, written);
  const { pack, files, faults } = packVoice(folder, { ...written, levels });
  const all = fault === null ? faults : [...faults, fault];
  return all.length > 0
    ? { packs: [], voices: [], faults: all }
    : { packs: [pack], voices: files, faults: all };
}

/** The stories of a folder as they are written, whatever is recorded of them. */
export function writtenStories(folder: string): Pick<CompiledStories, 'packs' | 'faults'> {
  const all = storiesIn(folder).map((id) => writtenStory(folder, id));
  return {
    packs: all.filter((pack) => typeof pack !== 'string'),
    faults: all.filter((fault) => typeof fault === 'string'),
  };
}

/** One story as it is written, or all of its problems as text. */
function writtenStory(folder: string, id: string): Pack | string {
  const file = storyFile(folder, id);
  const read = readStory(readFileSync(file), file);
  if (!read.ok) return formatProblems(read.problems, read.more);
  if (read.pack.id === id) return read.pack;
  return `${file} found the id ${read.pack.id}, expected ${id}, the name of its folder.`;
}

function orderIn(folder: string): string[] {
  const file = join(folder, 'order.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}
