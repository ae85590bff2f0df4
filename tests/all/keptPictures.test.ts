import { existsSync } from 'node:fs';
import { describe, it } from 'vitest';
import { KEPT } from '../../src/shells/cli/stills/keptPictures.ts';
import { connectBrowser } from '../browser/harness.ts';
import { expectAsKept, NONE_KEPT } from '../browser/pictures.ts';
import { STORIES } from '../packs.ts';

connectBrowser();

const kept = existsSync(KEPT);
if (!kept) console.warn(NONE_KEPT);

describe.skipIf(!kept)('the pictures that are kept', () => {
  it.each(STORIES)('of %s look as they did, three of each act and one of each system', (story) =>
    expectAsKept(story),
  );
});
