import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../core/pack.ts';
import type { Decibels } from '../../../core/units.ts';

const LOUDEST: Decibels = 24;

/** What `npm run listen -- --levels` has measured of a story, act by act; null where nothing is, or the story has other acts now. */
export function readLevels(
  folder: string,
  { id, acts }: Pick<Pack, 'id' | 'acts'>,
): { readonly levels: readonly Decibels[] | null; readonly fault: string | null } {
  const file = levelsFile(folder, id);
  if (!existsSync(file)) return { levels: null, fault: null };
  const json = parsed(readFileSync(file, 'utf8'));
  const ok = Array.isArray(json) && json.every((one) => typeof one === 'number' && Math.abs(one) <= LOUDEST);
  if (!ok) {
    const advice = `Run \`npm run listen -- ${id} --levels\`, which writes it anew.`;
    return {
      levels: null,
      fault: `${file} found something else, expected a list of decibels, one an act. ${advice}`,
    };
  }
  return { levels: json.length === acts.length ? (json as number[]) : null, fault: null };
}

export function writeLevels(folder: string, id: string, levels: readonly Decibels[]): void {
  writeFileSync(levelsFile(folder, id), `${JSON.stringify(levels.map((one) => Number(one.toFixed(2))))}\n`);
}

function levelsFile(folder: string, id: string): string {
  return join(folder, id, 'levels.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
