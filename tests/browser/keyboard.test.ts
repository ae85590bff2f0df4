import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser, expectNoTrouble, type Visited } from './harness.ts';
import { goTo, openTold, place, spans } from './told.ts';

connectBrowser();

let visited: Visited;
beforeAll(async () => {
  visited = await openTold('#/neo-vista/2?t=30', { size: { width: 960, height: 540 } });
  await visited.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => visited.close());

const press = (key: string) => visited.page.keyboard.press(key);
const time = async () => (await place(visited.page)).t;
const stage = () => visited.page.locator('.stage-place');

describe('the keyboard', () => {
  it('plays and pauses by Space, wherever the focus is', async () => {
    await press('Space');
    const first = (await place(visited.page)).paused;
    await visited.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('Space');
    expect([first, (await place(visited.page)).paused]).toEqual([false, true]);
  });

  it('goes by lines with J and L and with a clicker', async () => {
    const { lines } = await spans(visited.page);
    const here = await time();
    const next = lines.find((line) => line.start > here)?.start ?? 0;
    const after = lines.find((line) => line.start > next)?.start ?? 0;
    await press('l');
    expect(await time()).toBeCloseTo(next, 6);
    await press('PageDown');
    expect(await time()).toBeCloseTo(after, 6);
    await press('j');
    expect(await time()).toBeCloseTo(next, 6);
  });

  it('goes by acts with Shift, and to one by its number', async () => {
    const { acts } = await spans(visited.page);
    await press('Shift+L');
    expect(await time()).toBeCloseTo(acts[2]?.start ?? 0, 6);
    await press('5');
    expect(await time()).toBeCloseTo(acts[4]?.start ?? 0, 6);
    await press('Shift+J');
    expect(await time()).toBeCloseTo(acts[3]?.start ?? 0, 6);
  });

  it('goes five seconds on and back', async () => {
    const here = await time();
    await press('ArrowRight');
    expect(await time()).toBeCloseTo(here + 5, 6);
    await press('ArrowLeft');
    expect(await time()).toBeCloseTo(here, 6);
  });

  it('turns captions off and on', async () => {
    await press('c');
    expect(await stage().getAttribute('data-captions')).toBe('off');
    await press('c');
    expect(await stage().getAttribute('data-captions')).toBe('on');
  });

  it('opens the text to read along, and Escape closes it', async () => {
    await press('t');
    expect(await stage().getAttribute('data-transcript')).toBe('open');
    await press('Escape');
    expect(await stage().getAttribute('data-transcript')).toBe('closed');
  });

  it('hides everything and brings it back', async () => {
    await press('h');
    expect([
      await visited.page.locator('.band').count(),
      await stage().getAttribute('data-captions'),
    ]).toEqual([0, 'off']);
    await press('h');
    expect(await visited.page.locator('.band').count()).toBe(1);
  });

  it('silences the sound, and makes it softer and louder', async () => {
    await press('s');
    await visited.page.getByRole('button', { name: 'Sound is off' }).waitFor();
    await press('ArrowDown');
    await visited.page.getByText('Volume 70 %').waitFor();
    await visited.page.getByRole('button', { name: 'Sound', exact: true }).waitFor();
  });

  it('tells faster and slower', async () => {
    await press('Shift+>');
    await visited.page.getByText('Speed 1.25').waitFor();
    await press('Shift+<');
    await visited.page.getByText('Speed 1', { exact: true }).waitFor();
  });

  it('copies this moment’s link', async () => {
    const { lines } = await spans(visited.page);
    await press('l');
    await press('k');
    await visited.page.getByText('Copied.').waitFor();
    const here = await time();
    const line = lines.find(({ start }) => Math.abs(start - here) < 1e-6);
    const copied = await visited.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`#/neo-vista/${(line?.act ?? 0) + 1}?at=${line?.id}:0`);
  });

  it('opens the map of all acts, moves in it, and goes to an act by Enter', async () => {
    const { page } = visited;
    await press('m');
    expect(await page.locator('dialog .pod').count()).toBe(25);
    await page.getByRole('button', { name: /The Unscheduled Night/ }).focus();
    await press('Enter');
    await expect.poll(async () => (await place(page)).act).toBe(3);
    expect(await page.locator('dialog').count()).toBe(0);
    await press('Space');
  });

  it('opens the page of keys, which keeps the focus and gives it back', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Captions' }).focus();
    await press('?');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
    await press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Captions');
  });

  it('reaches every control by Tab, each with a ring in amber', async () => {
    const { page } = visited;
    const all = await page.locator('.controls').evaluate((controls) =>
      Array.from(controls.querySelectorAll<HTMLElement>('button, [role=slider]'))
        .filter((element) => element.offsetParent !== null && element.closest('[popover]') === null)
        .map((element) => element.getAttribute('aria-label')),
    );
    const reached = new Set<string>();
    const rings = new Set<string>();
    await page.locator('.top .button').focus();
    for (let i = 0; i < all.length; i++) {
      const at = await page.evaluate(() => {
        const element = document.activeElement ?? document.body;
        return { name: element.getAttribute('aria-label'), ring: getComputedStyle(element).outlineColor };
      });
      reached.add(at.name ?? '');
      rings.add(at.ring);
      await press('Tab');
    }
    expect(reached).toEqual(new Set(all));
    expect([...rings]).toEqual(['rgb(255, 198, 107)']);
  });

  it('says on the ribbon where one is', async () => {
    const { page } = visited;
    const slider = page.getByRole('slider', { name: 'Place in the story' });
    await press('3');
    for (let i = 0; i < 3; i++) await press('ArrowRight');
    await goTo(page, await time());
    expect(await slider.getAttribute('aria-valuetext')).toBe('Act 3, 0:15');
  });

  it('leaves the story by Escape', async () => {
    await press('Escape');
    await visited.page.waitForSelector('.way');
    expectNoTrouble(visited);
  });
});
