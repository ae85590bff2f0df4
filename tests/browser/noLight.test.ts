import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser, expectNoTrouble, open, type Visited } from './harness.ts';
import { noWebGL } from './told.ts';

connectBrowser();

let visited: Visited;
beforeAll(async () => {
  visited = await open({ before: noWebGL, size: { width: 390, height: 844 } });
});
afterAll(() => visited.close());

describe('a browser without WebGL 2', () => {
  it('says what is wrong and what to do', async () => {
    const { page } = visited;
    await page.getByRole('heading', { name: 'This browser cannot draw the light.' }).waitFor();
    await page.getByText('turn hardware acceleration on').waitFor();
  });

  it('tells the act as a page of words', async () => {
    const { page } = visited;
    expect(await page.locator('article h3').textContent()).toBe("The Architect's Hour");
    expect(await page.locator('article .told').first().textContent()).toBe(
      'Under the glass of ChronoNest, a city is falling asleep on purpose.',
    );
  });

  it('turns to the next act and to another story', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Next act' }).click();
    await page.getByRole('heading', { name: 'Live on ChronoMedia', exact: true }).waitFor();
    await page.getByRole('link', { name: 'The Sleep Confluence' }).click();
    await page.getByRole('heading', { name: 'A Tapestry of Sleepers', exact: true }).waitFor();
  });

  it('offers the sound, and marks the line that is told', async () => {
    const { page } = visited;
    await page.getByRole('button', { name: 'Play the sound' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.locator('.told[aria-current=true]').waitFor({ timeout: 12000 });
  });

  it('has no side that is cut off', async () => {
    const { page } = visited;
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expectNoTrouble(visited);
  });
});
