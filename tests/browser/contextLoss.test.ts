import { expect, it } from 'vitest';
import { connectBrowser } from './harness.ts';
import { expectSamePictureAfter, restorationToStart } from './losses.ts';

/** Ten starts beside whatever else is tested at the time. */
const LONG = 240_000;

connectBrowser();

it('a drawing context that comes back draws the same moment as before, ten times over', () =>
  expectSamePictureAfter(10));

it(
  'the first picture after a loss is there within 1.5 times a start',
  async () => {
    const ratio = await restorationToStart(10);
    console.log(
      `first picture after a loss, to a start's first: ${ratio.toFixed(2)} (median of 10, at most 1.5)`,
    );
    expect(ratio).toBeLessThanOrEqual(1.5);
  },
  LONG,
);
