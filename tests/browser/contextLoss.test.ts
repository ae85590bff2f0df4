import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { stillPath, type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { takeStill } from '../../src/shells/cli/stills/takeStill.ts';
import { connectBrowser, expectNoTrouble, open } from './harness.ts';

connectBrowser();

const SIZE = { width: 256, height: 144 };
const LOSSES = 10;

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
    setTimeout(() => loss.restoreContext());
    await restored;
  });
}

it('a drawing context that comes back draws the same moment as before, ten times over', async () => {
  const visited = await open({ path: stillPath('confluence', 'low'), size: SIZE });
  const { page, close } = visited;
  await waitForDoor(page);
  const still = () => takeStill(page, { t: 40, size: SIZE, tier: 'low' });
  const before = await still();
  for (let i = 0; i < LOSSES; i++) {
    await loseAndRestore(page);
    expect(before.equals(await still())).toBe(true);
  }
  expectNoTrouble(visited);
  await close();
});
