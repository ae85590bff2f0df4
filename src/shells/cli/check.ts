import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Pack } from '../../core/pack.ts';
import { formatProblems } from '../../core/story/problems.ts';
import { readStory } from '../../core/story/readStory.ts';
import { wordsIn } from '../../core/words.ts';
import { storiesIn, storyFile } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';

const SHIPPED = join(ROOT, 'assets', 'stories');

const files = process.argv.slice(2);
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
  const read = readStory(readFileSync(file), file);
  if (read.ok) console.log(`${file}: fine: ${measure(read.pack)}`);
  else console.error(formatProblems(read.problems, read.more));
  return read.ok;
}

function measure({ acts }: Pack): string {
  const lines = acts.flatMap((act) => act.lines);
  const words = lines.reduce((sum, line) => sum + wordsIn(line.say).length, 0);
  return `${acts.length} acts, ${lines.length} lines, ${words} words`;
}
