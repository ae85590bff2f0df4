import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../../core/pack.ts';
import { writtenStories } from '../../packs/compileStories.ts';
import { ROOT } from '../../root.mjs';

/** Where the stories lie. */
export const STORIES = join(ROOT, 'assets', 'stories');

/** Writes `sheet.json` into a folder: the rows of the stories named on the command line, or of all. Answers how many rows there are. */
export async function makeSheet(out: string, rowsOf: (pack: Pack) => Promise<unknown[]>): Promise<number> {
  const asked = process.argv.slice(2);
  const { packs } = writtenStories(STORIES);
  mkdirSync(out, { recursive: true });
  const rows: unknown[] = [];
  for (const pack of packs.filter(({ id }) => asked.length === 0 || asked.includes(id)))
    rows.push(...(await rowsOf(pack)));
  writeFileSync(join(out, 'sheet.json'), JSON.stringify(rows, null, 1));
  return rows.length;
}
