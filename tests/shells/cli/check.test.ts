import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineIds } from '../../../src/core/score/lineIds.ts';
import { ROOT } from '../../../src/shells/cli/root.mjs';
import { TINY, tiny } from '../../core/story/tinyStory.ts';
import { packFrom, STORIES } from '../../packs.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'noctiluca-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run check -- FILE...` says and exits with. */
function check(...files: string[]): Promise<{ code: number; out: string; err: string }> {
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/shells/cli/check.ts', ...files];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('npm run check', () => {
  it('prints the ids of the lines when it is asked to', async () => {
    const { out } = await check('--lines', write('tiny.yaml', TINY));
    const lines = lineIds(packFrom(TINY)).map((id) => expect.stringMatching(`^  ${id}  `));
    expect(out.trimEnd().split('\n').slice(2)).toEqual(lines);
    expect(out).toContain('  Ada dreams.');
  });

  it('[S35] says what stands in for a system of which nothing is known', async () => {
    const { code, out } = await check(write('tiny.yaml', TINY));
    expect(code).toBe(0);
    expect(out.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}systems\.lamp: no part is named .* shown as threads \(mesh\)/),
      '',
    ]);
  });

  it('holds a translation against the story beside it', async () => {
    write('story.yaml', TINY);
    const { code, err } = await check(write('story.de.yaml', 'format: noctiluca/1\nlang: de\nacts: []\n'));
    expect(code).toBe(1);
    expect(err).toContain('story.de.yaml:3:1 found 0 acts, expected 2 acts');
  });

  it('finds the shipped stories fine when it is not told what to check', async () => {
    const { code, out } = await check();
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(STORIES.length);
    expect(lines[0]).toMatch(/chrononest.story\.yaml: fine: 5 acts, 50 lines, 768 words$/);
  });

  it('prints the problems of a file as file:line:column and exits with 1, having checked the others too', async () => {
    const bad = write('bad.yaml', tiny(['unison: 0.7', 'unison: 1.7'], ['mode: dorian', 'mode: dorain']));
    const good = write('good.yaml', TINY);
    const { code, out, err } = await check(bad, good);
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`${bad}:8:29 found "dorain", expected one of ionian`),
      expect.stringContaining(`${bad}:26:77 found 1.7, expected a number from 0 to 1`),
    ]);
    expect(out.split('\n')[0]).toBe(`${good}: fine: 2 acts, 4 lines, 18 words`);
  });

  it('takes a folder for the story in it, and says which file is not there', async () => {
    mkdirSync(join(folder, 'tiny'));
    write('tiny/story.yaml', TINY);
    const missing = join(folder, 'none.yaml');
    const { code, out, err } = await check(join(folder, 'tiny'), missing);
    expect(code).toBe(1);
    expect(out).toContain('fine: 2 acts');
    expect(err.trimEnd()).toBe(`${missing}: there is no such file`);
  });
});
