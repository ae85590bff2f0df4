import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { bundled } from '../bundled.ts';
import type {} from './page.ts';

/** An empty page with `window.voiceLab`, for the tests of a file; answers how to reach it. */
export function openVoiceLab(): () => Page {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
    page = await browser.newPage();
    await page.goto('about:blank');
    await page.addScriptTag({ content: await bundled('./voice/page.ts') });
  });
  afterAll(() => browser.close());
  return () => page;
}
