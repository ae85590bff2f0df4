import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { stillPath, type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { KEPT_SIZE, keptMoments, readKept, takeKept } from '../../src/shells/cli/stills/keptPictures.ts';
import { withPage } from './harness.ts';

/**
 * Part of a picture's pixels that may be seen to differ from the kept one's: those farther apart than `SEEN` in the color
 * distance of pixelmatch (YIQ, Kotsarenko & Ramos 2010), edges smoothed otherwise left out. Where these were measured, five
 * renders of fifteen pictures, each in a Chromium of its own, did not differ in one byte, so that what is allowed is what
 * nobody sees: other processors may round otherwise.
 */
export const MAY_DIFFER = 0.001;
const SEEN = 0.1;

/** What to do when pictures are wanted and none are kept. */
export const NONE_KEPT =
  'No pictures are kept in tests/pictures. Make them with `npm run stills -- --keep`, look at them, and commit them.';

/** Draws pictures of a story anew and expects each to look as it was kept; `wanted` chooses by name. */
export async function expectAsKept(story: string, wanted: (name: string) => boolean = () => true) {
  await withPage({ path: stillPath(story, 'high'), size: KEPT_SIZE }, async ({ page }) => {
    await waitForDoor(page);
    const score = await page.evaluate(() => (window as unknown as WindowWithDoor).noctiluca?.story.score);
    if (!score) throw new Error(`${story} could not be opened.`);
    for (const still of keptMoments(score).filter(({ name }) => wanted(name))) {
      const kept = readKept(story, still.name);
      if (!kept)
        throw new Error(`${story}/${still.name} is not kept. Run \`npm run stills -- ${story} --keep\`.`);
      const differing = await differenceOf(page, kept, await takeKept(page, still));
      expect(differing, `${story}/${still.name}, part of its pixels seen to differ`).toBeLessThanOrEqual(
        MAY_DIFFER,
      );
    }
  });
}

/** Part of the pixels of two WebP pictures that are seen to differ. */
export async function differenceOf(page: Page, a: Buffer, b: Buffer): Promise<number> {
  if (a.equals(b)) return 0;
  const { width, height } = KEPT_SIZE;
  const [one, other] = [await pixelsOf(page, a), await pixelsOf(page, b)];
  return pixelmatch(one, other, undefined, width, height, { threshold: SEEN }) / (width * height);
}

/** Has the browser read a picture: RGBA by rows. */
async function pixelsOf(page: Page, picture: Buffer): Promise<Uint8Array> {
  const text = await page.evaluate(
    async ([text, { width, height }]) => {
      const bytes = Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/webp' }));
      const brush = new OffscreenCanvas(width, height).getContext('2d');
      if (!brush) throw new Error('This browser draws no 2D canvas.');
      brush.drawImage(image, 0, 0);
      const { data } = brush.getImageData(0, 0, width, height);
      let sum = '';
      for (let i = 0; i < data.length; i += 8192) sum += String.fromCharCode(...data.subarray(i, i + 8192));
      return btoa(sum);
    },
    [picture.toString('base64'), KEPT_SIZE] as const,
  );
  return Buffer.from(text, 'base64');
}
