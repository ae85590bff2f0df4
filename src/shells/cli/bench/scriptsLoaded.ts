import type { Browser, Page } from 'playwright-core';
import { openPage } from '../openPage.ts';

/** Paths in the site of all scripts that a visit has loaded by the time that `until` is done. */
export async function scriptsLoaded(
  browser: Browser,
  visit: { readonly url: string; readonly path: string },
  until: (page: Page) => Promise<unknown>,
): Promise<Set<string>> {
  const { page, close } = await openPage(browser, visit.url, { path: visit.path });
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

/** Until the first pod is drawn on the way in. */
export async function firstLight(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('first-light').length > 0);
}

/** Until a story has its picture, is playing and sounds, and asks for nothing more. */
export async function storyTold(page: Page) {
  await page.waitForFunction(() => document.querySelector('canvas') !== null);
  await page.keyboard.press('Space');
  await page.waitForLoadState('networkidle');
}
