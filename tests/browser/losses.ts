import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { median } from '../../src/shells/cli/bench/statistics.ts';
import { stillPath, type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { takeStill } from '../../src/shells/cli/stills/takeStill.ts';
import { expectNoTrouble, open, withPage } from './harness.ts';

const STORY = 'confluence';
const SIZE = { width: 256, height: 144 };
const MOMENT = 40;

/** Has a story's page lose its drawing context so many times, and expects the same picture after each. */
export async function expectSamePictureAfter(losses: number) {
  const visited = await open({ path: stillPath(STORY, 'low'), size: SIZE });
  const { page, close } = visited;
  await waitForDoor(page);
  const still = () => takeStill(page, { t: MOMENT, size: SIZE, tier: 'low' });
  const before = await still();
  for (let i = 0; i < losses; i++) {
    await loseAndRestore(page);
    expect(before.equals(await still()), `after loss ${i + 1}`).toBe(true);
  }
  expectNoTrouble(visited);
  await close();
}

/**
 * How long the first whole picture takes after a context has come back, as a ratio to the first picture of a stage newly made
 * in a browser that has drawn it before: the median of so many, each loss beside a start of its own.
 */
export function restorationToStart(losses: number): Promise<number> {
  return withPage({ path: '?bench=pictures', size: SIZE }, async ({ page }) => {
    await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.pictures));
    await startAndLose(page);
    const ratios: number[] = [];
    for (let i = 0; i < losses; i++) {
      const { started, restored } = await startAndLose(page);
      ratios.push(restored / started);
    }
    return median(ratios);
  });
}

/** Milliseconds of the first picture of a new stage, and of the first after its context was lost. */
function startAndLose(page: Page): Promise<{ started: number; restored: number }> {
  return page.evaluate(
    async ({ story, size, t }) => {
      const pictures = (window as unknown as WindowWithDoor).noctiluca?.pictures;
      if (!pictures) throw new Error('The page has no bench of pictures.');
      await pictures.open({ story, size, tiers: ['low'] });
      const started = pictures.frame(t, 1);
      await pictures.lose(1);
      return { started, restored: pictures.frame(t, 1) };
    },
    { story: STORY, size: SIZE, t: MOMENT },
  );
}

/** Loses the drawing context, draws into the void, and waits until the context has been given back. */
function loseAndRestore(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.noctiluca canvas');
    const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !loss) throw new Error('The page has no context to lose.');
    const event = (type: string) =>
      new Promise((done) => canvas.addEventListener(type, done, { once: true }));
    const lost = event('webglcontextlost');
    loss.loseContext();
    await lost;
    (window as unknown as WindowWithDoor).noctiluca?.player.step();
    const restored = event('webglcontextrestored');
    // One that could not be had at the first asking is not given later by itself.
    const asking = setInterval(() => loss.restoreContext(), 2000);
    setTimeout(() => loss.restoreContext());
    await restored;
    clearInterval(asking);
  });
}
