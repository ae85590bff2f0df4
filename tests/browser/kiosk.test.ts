import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, expectNoTrouble, open, type Visited } from './harness.ts';
import { goTo, noWebGL, spans } from './told.ts';

connectBrowser();

const KIOSK = '?kiosk&clock=stepped';
const TITLES = [
  'Hours of ChronoNest',
  'Sleep Squares',
  'Lace of New Avalon',
  'Sleep Confluence',
  'Towers and the Web',
];

describe('a kiosk', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await open({ path: KIOSK, size: { width: 160, height: 90 }, before: noWebGL });
    await waitForDoor(visited.page);
  });
  afterAll(() => visited.close());

  it('has no cursor and no controls', async () => {
    const { page } = visited;
    expect(await page.locator('button, [role=slider]').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).toBe('none');
  });

  it('tells all stories in order, and the first again after the last', async () => {
    const { page } = visited;
    for (const title of [...TITLES, TITLES[0] ?? '']) {
      await page.waitForFunction((part) => document.title.includes(part), title, { timeout: 20000 });
      await waitForDoor(page);
      await goTo(page, (await spans(page)).end);
    }
    expectNoTrouble(visited);
  });
});

describe('where light can be drawn', () => {
  it('the screen is asked to stay awake', async () => {
    const { page, close } = await open({
      path: KIOSK,
      before: watchWakeLock,
      size: { width: 160, height: 90 },
    });
    await waitForDoor(page);
    expect(await page.evaluate(() => (window as never as { asked: string[] }).asked)).toEqual(['screen']);
    await close();
  });
});

it('a kiosk passes over a story that is damaged', async () => {
  const { page, close } = await open({ path: '?bench', before: noWebGL, size: { width: 160, height: 90 } });
  await page.route(/chrononest.*\.json/, (route) => route.fulfill({ body: '{}' }));
  await page.goto(`${page.url().split('?')[0]}${KIOSK}`);
  await page.waitForFunction(() => document.title.includes('Sleep Squares'), null, { timeout: 20000 });
  await close();
});

function watchWakeLock(): void {
  const asked: string[] = [];
  const request = async (what: string) => {
    asked.push(what);
  };
  Object.assign(window, { asked });
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
}
