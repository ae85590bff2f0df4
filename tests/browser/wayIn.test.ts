import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser, expectNoTrouble, open, type Visited } from './harness.ts';
import { stamp } from './told.ts';

connectBrowser();

const TITLES = [
  'The Hours of ChronoNest',
  'The Sleep Squares of Neo-Vista',
  'The Lace of New Avalon',
  'The Sleep Confluence',
  'The Towers and the Web',
];

/** Little light, so that a machine without a graphics card keeps up. */
const LOW = '?tier=low&pods=60';

const chosen = (page: Page) => page.locator('.colony.chosen .title').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe('the way in', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await open({
      path: LOW,
      before: stamp,
      reducedMotion: true,
      size: { width: 1000, height: 500 },
    });
    await visited.page.waitForSelector('.way');
  });
  afterAll(() => visited.close());

  it('shows the five stories as an ordered list, the first chosen', async () => {
    const { page } = visited;
    expect(await page.locator('.bay > ol > li .title').allTextContents()).toEqual(TITLES);
    expect(await chosen(page)).toBe(TITLES[0]);
  });

  it('draws them', async () => {
    await visited.page.waitForFunction(() => {
      return performance.getEntriesByName('first-light').length > 0;
    });
  });

  it('chooses by Tab, and by the arrow keys round and round', async () => {
    const { page } = visited;
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    expect(await focused(page)).toContain(TITLES[0]);
    await page.keyboard.press('ArrowRight');
    expect([await chosen(page), await focused(page)]).toEqual([
      TITLES[1],
      expect.stringContaining(TITLES[1] ?? ''),
    ]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await chosen(page)).toBe(TITLES[4]);
  });

  it('closes the amber membrane round the colony that has the focus', async () => {
    const { page } = visited;
    await page.waitForFunction(() => {
      const membrane = document.querySelector('.colony.chosen .membrane');
      return membrane !== null && getComputedStyle(membrane).opacity === '1';
    });
    const stroke = await page
      .locator('.colony.chosen .membrane')
      .evaluate((svg) => getComputedStyle(svg).stroke);
    expect(stroke).toBe('rgb(255, 198, 107)');
  });

  it('goes from a story to Begin by Enter, and says how long it is', async () => {
    const { page } = visited;
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('Begin');
    expect(await page.locator('.go .mark').textContent()).toMatch(/^Five acts, \d+ minutes$/);
  });

  it('opens the story that is begun, telling', async () => {
    const { page } = visited;
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'attached' });
    expect(page.url()).toContain('#/chrononest/1');
    expectNoTrouble(visited);
  });

  it('offers to go on where one was', async () => {
    const { page } = visited;
    await page.waitForFunction(() => localStorage.getItem('noctiluca')?.includes('chrononest'));
    await page.keyboard.press('Escape');
    const again = page.getByRole('button', { name: /^Go on where you were ChronoNest, act 1, 0:\d\d$/ });
    await again.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor({ state: 'attached' });
    expect(page.url()).toContain('#/chrononest/1');
  });
});

describe('the way in on a phone', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await open({
      path: LOW,
      before: stamp,
      reducedMotion: true,
      size: { width: 320, height: 700 },
    });
    await visited.page.waitForSelector('.way');
  });
  afterAll(() => visited.close());

  it.each([320, 640])('is cut off at no side at %d', async (width) => {
    const { page } = visited;
    await page.setViewportSize({ width, height: 700 });
    const cut = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.way button, .way p, .way h1'))
        .map((element) => element.getBoundingClientRect())
        .filter((box) => box.width > 0 && (box.left < 0 || box.right > innerWidth)),
    );
    expect(cut).toEqual([]);
  });

  it('fits on a screen of 390 x 844', async () => {
    const { page } = visited;
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(844);
    expectNoTrouble(visited);
  });
});
