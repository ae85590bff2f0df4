import { expect, it } from 'vitest';
import type { WindowWithDoor } from '../../src/shells/cli/door.ts';
import type { Visiting } from '../../src/sound/engine/engine.ts';
import { connectBrowser, expectNoTrouble } from './harness.ts';
import { openHeard, sounding } from './sound/ears.ts';

connectBrowser();

/** What the engine was told of visits since the last look. */
type Visits = (Visiting | null)[];

it('[V10] what is heard goes into a pod with the eye, and out again', async () => {
  const visited = await openHeard('&tier=low#/chrononest/2?t=20');
  const { page } = visited;
  let seen = 0;
  const visits = async (): Promise<Visits> => {
    const all = await page.evaluate(() =>
      window.ears.told.flatMap((telling) => (telling.kind === 'come' ? [telling.to] : [])),
    );
    const since = all.slice(seen);
    seen = all.length;
    return since;
  };
  const comes = (depth: number) =>
    page.waitForFunction(
      (wanted) => {
        const last = window.ears.told.findLast((telling) => telling.kind === 'come');
        return last?.kind === 'come' && last.to?.depth === wanted;
      },
      depth,
      { timeout: 20_000 },
    );

  await page.keyboard.press('Space');
  await sounding(page);
  await page.keyboard.press('e');
  const names = await page.evaluate(
    () => (window as unknown as WindowWithDoor).noctiluca?.story.pack.cast.map(({ name }) => name) ?? [],
  );
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
        return names.some((name) => focused.startsWith(name));
      },
      { timeout: 10_000 },
    )
    .toBe(true);
  await page.keyboard.press('Enter');
  await comes(1);
  const inside = await visits();
  expect(inside.at(-1)?.guild).toBeGreaterThanOrEqual(0);
  const counts = inside.map((one) => one?.singers?.length ?? 0);
  expect(Math.max(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThanOrEqual(6);
  const inwards = inside.slice(1).map((one) => one?.depth ?? Number.NaN);
  expect(inwards).toEqual([...inwards].sort((a, b) => a - b));
  expect(inwards.length).toBeGreaterThan(2);
  await page.waitForTimeout(800);
  expect(await page.evaluate(() => window.ears.level(8192))).toBeGreaterThan(-75);

  await page.keyboard.press('Escape');
  await comes(0);
  const outwards = (await visits()).map((one) => one?.depth ?? Number.NaN);
  expect(outwards).toEqual([...outwards].sort((a, b) => b - a));
  await page.keyboard.press('Escape');
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const last = window.ears.told.findLast((telling) => telling.kind === 'come');
          return last?.kind === 'come' ? last.to : undefined;
        }),
      { timeout: 10_000 },
    )
    .toBe(null);
  expectNoTrouble(visited);
  await visited.close();
});
