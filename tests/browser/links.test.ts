import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectBrowser, expectNoTrouble, type Visited, withPage } from './harness.ts';
import { goTo, openTold, place, spans } from './told.ts';

connectBrowser();

const MOVED = 'That link points past the end, so this is the nearest place.';

describe('a link', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openTold('#/confluence/3?t=41.5');
  });
  afterAll(() => visited.close());

  it('opens a story at its exact second, paused, with Play at hand', async () => {
    const { page } = visited;
    const { acts } = await spans(page);
    expect(await place(page)).toEqual({ t: (acts[2]?.start ?? 0) + 41.5, act: 2, paused: true });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Play');
  });

  it('that is put in the address goes to its line', async () => {
    const { page } = visited;
    const line = (await spans(page)).lines[12];
    if (!line) throw new Error('the story has too few lines');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/confluence/${line.act + 1}?at=${line.id}:0.25`,
    );
    await expect
      .poll(async () => (await place(page)).t)
      .toBeCloseTo(line.start + 0.25 * (line.end - line.start), 6);
  });

  it('is what the address becomes as the story goes on', async () => {
    const { page } = visited;
    const line = (await spans(page)).lines[20];
    if (!line) throw new Error('the story has too few lines');
    await goTo(page, line.start + 0.5 * (line.end - line.start));
    await expect.poll(() => page.url(), { timeout: 3000 }).toContain(`?at=${line.id}:0.5`);
  });

  it('names the act in the title', async () => {
    const { page } = visited;
    const { acts } = await spans(page);
    expect(await page.title()).toBe(
      `${acts[(await place(page)).act]?.title} · The Sleep Confluence · Noctiluca`,
    );
  });

  it.each([
    ['an act past the last', '#/confluence/9', 4],
    ['a second past the act’s end', '#/confluence/2?t=9000', 1],
    ['a line that is no more', '#/confluence/2?at=nowhere:0.5', 1],
    ['what cannot be read', '#/confluence/2?when=later', 1],
  ])('to %s goes to the nearest place and says so', async (_, hash, act) => {
    const { page } = visited;
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await page.getByText(MOVED).waitFor();
    expect((await place(page)).act).toBe(act);
    await page.keyboard.press('ArrowUp');
    await page.getByText('Volume').waitFor();
  });

  it('made trouble nowhere', () => expectNoTrouble(visited));
});

it('to a story that is not here leads to the way in and says so', async () => {
  await withPage({ path: '#/atlantis/1' }, async ({ page }) => {
    await page.getByText('That link names a story that is not here').waitFor();
    expect(await page.locator('.colony').count()).toBe(5);
  });
});
