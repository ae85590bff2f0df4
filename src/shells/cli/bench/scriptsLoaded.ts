import type { Browser, Page } from 'playwright-core';
import { waitForDoor } from '../door.ts';
import { openPage } from '../openPage.ts';

/** What a page draws in software without keeping anybody waiting. */
const SMALL = { width: 320, height: 180 };

/** Paths in the site of all scripts that a visit has loaded by the time that `until` is done. */
export async function scriptsLoaded(
  browser: Browser,
  visit: { readonly url: string; readonly path: string },
  until: (page: Page) => Promise<unknown>,
): Promise<Set<string>> {
  const { page, close } = await openPage(browser, visit.url, { path: visit.path, size: SMALL });
  try {
    await until(page);
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    return new Set(loaded.filter((name) => name.endsWith('.js')).map((name) => name.slice(visit.url.length)));
  } finally {
    await close();
  }
}

/** The address of a story as the least machine draws it. */
export function storyPath(story: string): string {
  return `?tier=low#/${story}/1`;
}

/** Until the first pod is drawn on the way in. */
export async function firstLight(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('first-light').length > 0);
}

/** Until a story has its picture, plays, and has fetched its sound. */
export async function storyTold(page: Page) {
  await waitForDoor(page);
  await page.keyboard.press('Space');
  await page.waitForFunction((sound) => {
    return performance.getEntriesByType('resource').some(({ name }) => name.includes(sound));
  }, 'createSound');
  await page.waitForLoadState('networkidle');
}
