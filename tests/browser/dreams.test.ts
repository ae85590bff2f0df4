import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WindowWithDoor } from '../../src/shells/cli/door.ts';
import { STORIES } from '../packs.ts';
import { connectBrowser, expectNoTrouble } from './harness.ts';
import { openTold, place } from './told.ts';

connectBrowser();

const LONG = 120_000;

/** Lets so many seconds go by, in steps of .85 s. */
function wait(page: Page, seconds: number): Promise<void> {
  return page.evaluate((seconds) => {
    const door = (window as unknown as WindowWithDoor).noctiluca;
    const from = door?.player.time() ?? 0;
    for (let t = 0.85; t < seconds + 0.05; t += 0.85) door?.step(from + t);
  }, seconds);
}

/** Whose pod the eye is in: the pod's radii away from its middle by cast id, and what is read there. */
function within(page: Page) {
  return page.evaluate(() => {
    const pose = (window as unknown as WindowWithDoor).noctiluca?.pose();
    return {
      eye: pose?.eye ?? [0, 0, 0],
      says: document.querySelector('.dream .dream-says')?.textContent ?? null,
      name: document.querySelector('.dream-name')?.textContent ?? null,
      focused: document.activeElement?.textContent ?? null,
    };
  });
}

describe('a visitor with a keyboard', () => {
  it.each(STORIES)(
    'goes into every dream of %s and out again, and the story goes on',
    async (id) => {
      const visited = await openTold(`#/${id}/1`);
      const { page } = visited;
      const pack = await page.evaluate(() => {
        const { cast, acts } = (window as unknown as WindowWithDoor).noctiluca?.story.pack ?? {};
        return { cast: cast ?? [], acts: (acts ?? []).map(({ dreams }) => dreams) };
      });
      const found = new Set<string>();
      const eyes = new Set<string>();
      for (const dreams of pack.acts) {
        await wait(page, 1);
        await page.keyboard.press('e');
        for (let i = 0; i < pack.cast.length; i++) {
          const before = await place(page);
          await page.keyboard.press('Tab');
          while (!(await within(page)).focused?.startsWith(pack.cast[i]?.name ?? '?'))
            await page.keyboard.press('Tab');
          await page.keyboard.press('Enter');
          await wait(page, 4.25);
          const inside = await within(page);
          expect(inside).toMatchObject({ name: pack.cast[i]?.name, says: dreams[pack.cast[i]?.id ?? ''] });
          found.add(`${inside.says}`);
          await page.keyboard.press('Escape');
          await wait(page, 4.25);
          const after = await place(page);
          expect(after.t - before.t).toBeCloseTo(2 * 4.25, 3);
          expect(after).toMatchObject({ act: before.act, paused: false });
          expect((await within(page)).says).toBe(null);
          eyes.add(inside.eye.map((x) => x.toFixed(1)).join());
        }
        await page.keyboard.press('Escape');
        await wait(page, 4.25);
        await page.keyboard.press('Shift+L');
      }
      expect(found.size).toBe(20);
      // Each of the cast lies elsewhere, and whoever is in a dream is where its dreamer lies.
      expect(eyes.size).toBe(pack.cast.length);
      expectNoTrouble(visited);
      await visited.close();
    },
    LONG,
  );
});
