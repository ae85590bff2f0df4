import { expect, it } from 'vitest';
import { connectBrowser } from '../browser/harness.ts';
import { expectSamePictureAfter, restorationToStart } from '../browser/losses.ts';

connectBrowser();

it('a drawing context that comes back draws the same moment as before, fifty times over', () =>
  expectSamePictureAfter(50));

it('the first picture after a loss is there within 1.5 times a start, fifty times over', async () => {
  const ratio = await restorationToStart(50);
  console.log(
    `first picture after a loss, to a start's first: ${ratio.toFixed(2)} (median of 50, at most 1.5)`,
  );
  expect(ratio).toBeLessThanOrEqual(1.5);
});
