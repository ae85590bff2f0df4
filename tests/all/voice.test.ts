import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { bundled } from '../browser/bundled.ts';
import type {} from '../browser/voice/page.ts';
import { packOf, STORIES } from '../packs.ts';

const RATES = [0.75, 1, 1.5];
const PLACES = STORIES.flatMap((story) =>
  [0, 1, 2, 3, 4].flatMap((act) => RATES.map((rate) => ({ story, act, rate }))),
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundled('./voice/page.ts') });
});

afterAll(() => browser.close());

it.each(PLACES)(
  'the voice of $story, act $act from 0, at $rate of the pace is where the playhead is',
  async (place) => {
    const { story, act, rate } = place;
    const heard = await page.evaluate(([pack, seeks]) => window.voiceLab.hearSeeks(pack, seeks), [
      packOf(story),
      { act, rate, count: 200 },
    ] as const);
    console.info(
      `${story} ${act + 1} at ${rate}: worst ${(1000 * heard.worst).toFixed(1)} ms of ${heard.places} places`,
    );
    expect(heard.places).toBeGreaterThan(800);
    expect(heard.unread).toBeLessThan(10);
    expect(heard.worst).toBeLessThan(0.04);
  },
);
