import type { Browser, Page } from 'playwright-core';
import { waitForDoor } from '../door.ts';
import { openPage } from '../openPage.ts';

/** What a page draws in software without keeping anybody waiting. */
const SMALL = { width: 320, height: 180 };

interface WindowWithModules {
  readonly modules: readonly string[];
}

/** Paths in the site of all scripts that a visit has loaded by the time that `until` is done. */
export async function scriptsLoaded(
  browser: Browser,
  visit: { readonly url: string; readonly path: string },
  until: (page: Page) => Promise<unknown>,
): Promise<Set<string>> {
  const { page, close } = await openPage(browser, visit.url, {
    path: visit.path,
    size: SMALL,
    before: noteModules,
  });
  try {
    await until(page);
    const loaded = await page.evaluate(() => [
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      ...(window as unknown as WindowWithModules).modules,
    ]);
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
  await page.waitForFunction(() => (window as unknown as WindowWithModules).modules.length > 0);
  await page.waitForLoadState('networkidle');
}

/** Browsers' own list of what a page has loaded leaves out what its audio thread has. */
function noteModules() {
  const modules: string[] = [];
  const { addModule } = AudioWorklet.prototype;
  AudioWorklet.prototype.addModule = function (url, options) {
    modules.push(new URL(url, location.href).href);
    return addModule.call(this, url, options);
  };
  Object.assign(window, { modules });
}
