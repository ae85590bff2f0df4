import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Visited } from '../../../src/shells/cli/openPage.ts';
import { openDevPage } from '../devPage.ts';
import type {} from './page.ts';

const LONG = 90_000;

/** A page with `window.voiceLab` and `window.soundLab`, for the tests of a file; answers how to reach it. */
export function openVoiceLab(before?: (page: Page) => Promise<void>): () => Page {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openDevPage('sound.html', 'voiceLab');
    await before?.(visited.page);
  }, LONG);
  afterAll(() => visited.close());
  return () => visited.page;
}
