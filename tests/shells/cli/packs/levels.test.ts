import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLevels, writeLevels } from '../../../../src/shells/cli/packs/levels.ts';
import { packOf } from '../../../packs.ts';

const { acts } = packOf('chrononest');
const of = { id: 'one', acts };

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'levels-'));
  mkdirSync(join(path, 'one'));
  return path;
}

describe('the levels of a story’s acts', () => {
  it('are none where none are kept', () => {
    expect(readLevels(folder(), of)).toEqual({ levels: null, fault: null });
  });

  it('are read as they were written, to a hundredth', () => {
    const path = folder();
    writeLevels(path, 'one', [2.804, 2.7, 3, 2.9, 2.6]);
    expect(readLevels(path, of).levels).toEqual([2.8, 2.7, 3, 2.9, 2.6]);
  });

  it('are left out where the story has other acts now', () => {
    const path = folder();
    writeLevels(path, 'one', [2.8, 2.7]);
    expect(readLevels(path, of)).toEqual({ levels: null, fault: null });
  });

  it.each(['{', '{"a": 1}', '["loud"]', '[99]'])(
    'are a fault that says what to do where the file holds %s',
    (text) => {
      const path = folder();
      writeFileSync(join(path, 'one', 'levels.json'), text);
      expect(readLevels(path, of).fault).toMatch(
        /levels\.json found something else, expected .* Run `npm run listen -- one --levels`/,
      );
    },
  );
});
