import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packOf } from '../packs.ts';
import { bundled } from './bundled.ts';
import type {} from './voice/page.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundled('./voice/page.ts') });
});

afterAll(() => browser.close());

describe('the voice', () => {
  it.each([0.75, 1, 1.5])('is where the playhead is after 200 seeks at %f of the pace', async (rate) => {
    const heard = await page.evaluate(([pack, at]) => window.voiceLab.hearSeeks(pack, at, 200), [
      packOf('chrononest'),
      rate,
    ] as const);
    expect(heard.places).toBeGreaterThan(800);
    expect(heard.worst).toBeLessThan(0.04);
  });

  it('begins in the middle of a word and ends without a click', async () => {
    const heard = await page.evaluate((pack) => window.voiceLab.hearEdges(pack), packOf('chrononest'));
    expect(heard.before).toBeLessThan(-90);
    expect(heard.sounds).toBeGreaterThan(-20);
    expect(heard.after).toBeLessThan(-90);
    expect(heard.entry).toBeLessThan(heard.told + 1);
    expect(heard.halt).toBeLessThan(heard.told + 1);
    expect(heard.bare).toBeGreaterThan(heard.told + 3);
  });
});
