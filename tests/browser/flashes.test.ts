import { describe, expect, it } from 'vitest';
import type { WindowWithDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, withPage } from './harness.ts';

connectBrowser();

const LONG = 240_000;

describe('flashes in what is drawn', () => {
  it(
    'are at most two a second in the act where the network strikes, and where one changes place without rest',
    () =>
      withPage({ path: '?flashes' }, async ({ page }) => {
        await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.flashes));
        const found = await page.evaluate(async () => {
          const flashes = (window as unknown as WindowWithDoor).noctiluca?.flashes;
          const plan = await flashes?.open('glass-towers', 96, 600);
          const act = plan?.acts[1];
          if (!flashes || !act) throw new Error('The page counts no flashes.');
          return [flashes.span(act.start, act.end), flashes.seeks(5, 4)];
        });
        for (const { general, red } of found) {
          expect(general.flashes).toBeLessThanOrEqual(2);
          expect(red.flashes).toBeLessThanOrEqual(2);
        }
      }),
    LONG,
  );
});
