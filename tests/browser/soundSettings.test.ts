import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForDoor } from '../../src/shells/cli/door.ts';
import { SOUND_TIERS } from '../../src/sound/soundTier.ts';
import { connectBrowser, expectNoTrouble, type Visited } from './harness.ts';
import { openHeard, sounding } from './sound/ears.ts';
import { openTold } from './told.ts';

connectBrowser();

describe('the settings of sound', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openHeard('&quality=low#/chrononest/2?t=20');
    await visited.page.keyboard.press('Space');
    await sounding(visited.page);
    await visited.page.getByRole('button', { name: 'More' }).click();
  });
  afterAll(() => visited.close());

  const slider = (name: string) => visited.page.getByRole('slider', { name });
  const level = () => visited.page.evaluate(() => window.ears.level());

  it('are of a sound that costs less where little is drawn', async () => {
    const rates = await visited.page.evaluate(() => window.ears.contexts.map(({ sampleRate }) => sampleRate));
    expect(rates).toEqual([SOUND_TIERS.low]);
  });

  it('bring the voice and the world each to silence, by arrow and pointer', async () => {
    const { page } = visited;
    await slider('Voice').focus();
    await page.keyboard.press('Home');
    expect(await slider('Voice').getAttribute('aria-valuetext')).toBe('0 %');
    await page.waitForTimeout(1000);
    expect(await level()).toBeGreaterThan(-70);
    const box = await slider('The world').boundingBox();
    if (!box) throw new Error('there is no slider');
    await page.mouse.click(box.x + 2, box.y + box.height / 2);
    await expect.poll(level, { timeout: 5000 }).toBeLessThan(-90);
    await page.keyboard.press('End');
    await expect.poll(level, { timeout: 5000 }).toBeGreaterThan(-70);
  });

  it('reach the engine while it plays, and it goes on', async () => {
    const { page } = visited;
    await page.getByRole('switch', { name: 'Quiet night' }).click();
    await page.getByRole('switch', { name: 'Voice forward' }).focus();
    await page.keyboard.press('Space');
    const last = await page.evaluate(() => window.ears.told.findLast(({ kind }) => kind === 'settings'));
    expect(last).toEqual({ kind: 'settings', settings: { quietNight: true, voiceForward: true } });
    await page.waitForTimeout(1000);
    expect(await level()).toBeGreaterThan(-70);
  });

  it('are remembered', async () => {
    const { page } = visited;
    await page.reload();
    await waitForDoor(page);
    await page.keyboard.press('Space');
    await sounding(page);
    const [making] = await page.evaluate(() => window.ears.made);
    expect(making?.options.settings).toEqual({ quietNight: true, voiceForward: true });
    await page.getByRole('button', { name: 'More' }).click();
    expect([await slider('Voice').inputValue(), await slider('The world').inputValue()]).toEqual([
      '0',
      '100',
    ]);
    expectNoTrouble(visited);
  });
});

it('on a phone all of More is in sight, and each of it large enough for a thumb', async () => {
  const visited = await openTold('#/chrononest/2?t=30', { size: { width: 390, height: 844 } });
  const { page } = visited;
  await page.getByRole('button', { name: 'More' }).click();
  const { hidden, small } = await page.locator('.more-menu').evaluate((menu) => ({
    hidden: menu.scrollHeight - menu.clientHeight + menu.scrollWidth - menu.clientWidth,
    small: Array.from(menu.querySelectorAll('button, input'))
      .map((element) => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && (width < 48 || height < 48)).length,
  }));
  expect([hidden, small]).toEqual([0, 0]);
  await visited.close();
});
