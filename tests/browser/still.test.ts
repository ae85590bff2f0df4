import { beforeAll, describe, expect, it } from 'vitest';
import { stillPath, waitForDoor } from '../../src/shells/cli/door.ts';
import { takeStill } from '../../src/shells/cli/stills/takeStill.ts';
import { connectBrowser, withPage } from './harness.ts';

connectBrowser();

const SIZE = { width: 160, height: 90 };

/** Pictures of one fresh page, in the order of these times. */
function picturesAt(...times: number[]): Promise<Buffer[]> {
  return withPage({ path: stillPath('chrononest', 'low'), size: SIZE }, async ({ page }) => {
    await waitForDoor(page);
    const pictures: Buffer[] = [];
    for (const t of times) pictures.push(await takeStill(page, { t, size: SIZE, tier: 'low' }));
    return pictures;
  });
}

describe('a still', () => {
  let first: Buffer | undefined;
  let later: Buffer[];

  beforeAll(async () => {
    [first] = await picturesAt(100);
    later = await picturesAt(200, 12, 100, 101);
  });

  it('is the same, byte for byte, on two fresh pages, and remembers nothing drawn before it', () => {
    expect(first && later[2]?.equals(first)).toBe(true);
  });

  it('is another one at another time', () => {
    expect(first && later[3]?.equals(first)).toBe(false);
  });
});
