import { describe, expect, it } from 'vitest';
import { connectBrowser, open } from './harness.ts';
import { noWebGL, openTold, place, stamp } from './told.ts';

connectBrowser();

const LOW = '?tier=low&pods=60';

describe('a damaged pack', () => {
  it('is said on the way in, where one may try again, and the other four can be chosen', async () => {
    const { page, close } = await open({ path: LOW, before: stamp, reducedMotion: true });
    await page.route(/chrononest.*\.json/, (route) => route.fulfill({ body: '{"format":"noctiluca/1",' }));
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByText('This story’s file is damaged. The other four are well.').waitFor();
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    await page.locator('.colony-name').nth(1).focus();
    expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(1);
    await close();
  });
});

describe('a server in trouble', () => {
  it('is said to be that, and the story opens once the server is well', async () => {
    const { page, close } = await open({ path: LOW, before: stamp, reducedMotion: true });
    const pack = /chrononest.*\.json/;
    await page.route(pack, (route) => route.fulfill({ status: 503 }));
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByText('The server cannot give this story just now. Try again in a while.').waitFor();
    await page.unroute(pack);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.locator('.controls').waitFor({ state: 'attached' });
    await close();
  });
});

describe('without a connection', () => {
  it('it is said which story is not here', async () => {
    const { page, close } = await open({ path: LOW, before: stamp, reducedMotion: true });
    await page.waitForFunction(() => performance.getEntriesByName('first-light').length > 0);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    await page.getByText('You are offline, and this story is not kept here.').waitFor();
    await close();
  });
});

describe('sound refused', () => {
  const said = 'No sound is coming out. Captions are on.';

  it('by a context that never runs leaves light and captions, and says so', async () => {
    const before = () => {
      AudioContext.prototype.resume = () => new Promise(() => {});
      Object.defineProperty(AudioContext.prototype, 'state', { get: () => 'suspended' });
    };
    const { page, errors, close } = await openTold('#/chrononest/1', {
      before,
      size: { width: 320, height: 180 },
    });
    await page.keyboard.press('c');
    await page.keyboard.press('Space');
    await page.getByText(said).waitFor();
    expect(await page.locator('.stage-place').getAttribute('data-captions')).toBe('on');
    expect((await place(page)).paused).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });

  it('for want of Web Audio is said even where there is no light, and the words go on', async () => {
    const { page, errors, close } = await openTold('#/chrononest/1', { before: noWebGL });
    await page.evaluate(() => Reflect.deleteProperty(window, 'AudioContext'));
    await page.getByRole('button', { name: 'Play the sound' }).click();
    await page.getByText(said).waitFor();
    expect((await place(page)).paused).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('a drawing context that is lost for good', () => {
  it('leaves the act in words, and the telling goes on', async () => {
    const { page, errors, close } = await openTold('#/chrononest/2', { size: { width: 320, height: 180 } });
    await page.keyboard.press('Space');
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('.noctiluca canvas')?.getContext('webgl2');
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.getByText('The light went out and would not come back.').waitFor({ timeout: 15000 });
    expect(await page.getByText('Live on ChronoMedia').count()).toBeGreaterThan(0);
    expect((await place(page)).paused).toBe(false);
    expect(errors).toEqual([]);
    await close();
  });
});
