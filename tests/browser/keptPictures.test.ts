import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { stillPath, waitForDoor } from '../../src/shells/cli/door.ts';
import { KEPT, takeKept } from '../../src/shells/cli/stills/keptPictures.ts';
import { connectBrowser, withPage } from './harness.ts';
import { differenceOf, expectAsKept, MAY_DIFFER, NONE_KEPT } from './pictures.ts';

connectBrowser();

const kept = existsSync(KEPT);
if (!kept) console.warn(NONE_KEPT);

/** Few: `npm run test:all` compares all. */
describe.skipIf(!kept)('the pictures that are kept', () => {
  it.each([
    ['confluence', 'act-3-0.6'],
    ['new-avalon', 'act-5-0.85'],
  ])('of %s, %s, look as they did', async (story, name) => {
    await expectAsKept(story, (each) => each === name);
  });
});

describe('two pictures', () => {
  let same: number;
  let later: number;

  beforeAll(async () => {
    await withPage({ path: stillPath('chrononest', 'high') }, async ({ page }) => {
      await waitForDoor(page);
      const take = (t: number) => takeKept(page, { t, name: String(t) });
      const [first, again, other] = [await take(100), await take(100), await take(101.5)];
      same = await differenceOf(page, first, again);
      later = await differenceOf(page, first, other);
    });
  });

  it('of one moment do not differ', () => expect(same).toBe(0));
  it('of two moments differ by more than kept ones may', () => expect(later).toBeGreaterThan(MAY_DIFFER));
});
