import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Pack } from '../../core/pack.ts';
import { lineIds } from '../../core/score/lineIds.ts';
import { formatProblems } from '../../core/story/problems.ts';
import { readStory } from '../../core/story/readStory.ts';
import { type ReadTranslation, readTranslation } from '../../core/story/readTranslation.ts';
import { buildOf, isKnown } from '../../core/systems.ts';
import { wordsIn } from '../../core/words.ts';
import { storiesIn, storyFile } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';

/** Such as story.pt-BR.yaml. */
const TRANSLATION = /^story\.[A-Za-z0-9-]+\.ya?ml$/;
const SHIPPED = join(ROOT, 'assets', 'stories');

const LINES = '--lines';

const files = process.argv.slice(2).filter((arg) => arg !== LINES);
const withLines = process.argv.includes(LINES);
const asked = files.length > 0 ? files : storiesIn(SHIPPED).map((id) => relative('', storyFile(SHIPPED, id)));
const fine = asked.map(check);
if (fine.includes(false)) process.exitCode = 1;

/** Says what is wrong with the story in a file, or a folder's story.yaml; or that it is fine. */
function check(path: string): boolean {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'story.yaml') : path;
  if (!existsSync(file)) {
    console.error(`${file}: there is no such file`);
    return false;
  }
  const read = TRANSLATION.test(basename(file)) ? readTranslated(file) : readStory(readFileSync(file), file);
  if (read === null) return false;
  if (read.ok) console.log(said(file, read.pack).join('\n'));
  else console.error(formatProblems(read.problems, read.more));
  return read.ok;
}

function said(file: string, pack: Pack): string[] {
  return [`${file}: fine: ${measure(pack)}`, ...plainlyBuilt(pack), ...linesOf(pack)];
}

/** Systems that nothing is known of and that name no part, and what stands in for them. */
function plainlyBuilt({ systems }: Pack): string[] {
  return systems
    .filter(({ id, part }) => part === null && !isKnown(id))
    .map((system) => {
      const { part, kind } = buildOf(system);
      return `  systems.${system.id}: no part is named and the id is not known: it is shown as ${part} (${kind}); name one: ${system.id}: { is: ..., part: ${part} }`;
    });
}

/** Reads a translation against the story.yaml beside it; null where that cannot be told itself. */
function readTranslated(file: string): ReadTranslation | null {
  const original = join(dirname(file), 'story.yaml');
  if (!existsSync(original)) {
    console.error(`${file}: found no ${original}, expected the story that this translates`);
    return null;
  }
  const read = readStory(readFileSync(original), original);
  if (read.ok) return readTranslation(readFileSync(file), read.pack, file);
  console.error(formatProblems(read.problems, read.more));
  return null;
}

/** With `--lines`, each line's id and words, for who translates or links to them. */
function linesOf(pack: Pack): string[] {
  if (!withLines) return [];
  const says = pack.acts.flatMap(({ lines }) => lines.map(({ say }) => say));
  return lineIds(pack).map((id, i) => `  ${id}  ${says[i]}`);
}

function measure({ acts }: Pack): string {
  const lines = acts.flatMap((act) => act.lines);
  const words = lines.reduce((sum, line) => sum + wordsIn(line.say).length, 0);
  return `${acts.length} acts, ${lines.length} lines, ${words} words`;
}
