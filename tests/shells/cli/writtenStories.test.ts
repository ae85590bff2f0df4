import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileStories, writtenStories } from '../../../src/shells/cli/packs/compileStories.ts';
import { tiny } from '../../core/story/tinyStory.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noctiluca-written-'));
  mkdirSync(join(folder, 'tiny', 'narration'), { recursive: true });
  writeFileSync(join(folder, 'tiny', 'story.yaml'), tiny());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the stories of a folder as they are written', () => {
  it('are read though their recordings cannot be used, so that they can be narrated anew', () => {
    writeFileSync(join(folder, 'tiny', 'narration', 'act-1.json'), '{');
    expect(compileStories(folder).faults).toHaveLength(1);
    const { packs, faults } = writtenStories(folder);
    expect(faults).toEqual([]);
    expect(packs.map(({ id, narration }) => [id, narration])).toEqual([['tiny', null]]);
  });

  it('are told with their faults', () => {
    writeFileSync(join(folder, 'tiny', 'story.yaml'), tiny().replace('noctiluca/1', 'noctiluca/0'));
    const { packs, faults } = writtenStories(folder);
    expect(packs).toEqual([]);
    expect(faults).toEqual(compileStories(folder).faults);
    expect(faults).toHaveLength(1);
  });
});
