import { describe, expect, it } from 'vitest';
import { stillPath, waitForDoor } from '../../src/shells/cli/door.ts';
import { takeStill } from '../../src/shells/cli/stills/takeStill.ts';
import { connectBrowser, withPage } from './harness.ts';

connectBrowser();

const SIZE = { width: 160, height: 90 };

/** The picture at t on a fresh page, after pictures at other times. */
function fresh(t: number, before: readonly number[] = []): Promise<Buffer> {
  return withPage({ path: stillPath('chrononest', 'low'), size: SIZE }, async ({ page }) => {
    await waitForDoor(page);
    for (const other of before) await takeStill(page, { t: other, size: SIZE, tier: 'low' });
    return takeStill(page, { t, size: SIZE, tier: 'low' });
  });
}

describe('a still', () => {
  it('is the same, byte for byte, on two fresh pages', async () => {
    expect((await fresh(100)).equals(await fresh(100))).toBe(true);
  });

  it('does not remember what was drawn before it', async () => {
    expect((await fresh(100)).equals(await fresh(100, [200, 12]))).toBe(true);
  });

  it('is another one at another time', async () => {
    expect((await fresh(100)).equals(await fresh(101))).toBe(false);
  });
});
