import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, withPage } from './harness.ts';

connectBrowser();

interface Sample {
  /** Mean luminance of the picture, 0 to 255. */
  readonly light: number;
  /** The true dream's order parameter then. */
  readonly re: number;
  readonly im: number;
}

/** Pictures of half a minute of wide views, in which the city breathes together, and what the true dream was at each. */
async function watch(page: Page, dream: 'true' | 'constant'): Promise<Sample[]> {
  return page.evaluate((which) => {
    const { noctiluca } = window as unknown as WindowWithDoor;
    const canvas = document.querySelector<HTMLCanvasElement>('.noctiluca canvas');
    if (!noctiluca || !canvas) throw new Error('the page has no stage');
    const { data, stride } = noctiluca.story.track;
    const real = data.slice();
    const copy = new OffscreenCanvas(64, 36).getContext('2d', { willReadFrequently: true });
    if (!copy) throw new Error('no 2D context');
    const samples: Sample[] = [];
    for (let t = 168.4; t < 197.2; t += 0.4) {
      data.set(real);
      const { re, im } = noctiluca.frameAt(t).dream.all;
      if (which === 'constant')
        for (let row = 0; row < data.length; row += stride) data.copyWithin(row, 0, stride);
      noctiluca.renderFrame(t, { width: 64, height: 36 }, 'low');
      copy.drawImage(canvas, 0, 0, 64, 36);
      const pixels = copy.getImageData(0, 0, 64, 36).data;
      let sum = 0;
      for (let i = 0; i < pixels.length; i += 4) {
        sum += 0.2126 * (pixels[i] ?? 0) + 0.7152 * (pixels[i + 1] ?? 0) + 0.0722 * (pixels[i + 2] ?? 0);
      }
      samples.push({ light: (4 * sum) / pixels.length, re, im });
    }
    data.set(real);
    return samples;
  }, dream);
}

/** The part of the light's variance that a wave of the dream's phase explains (R squared of light on re, im and time). */
function explained(samples: readonly Sample[]): number {
  const light = detrended(samples.map((sample) => sample.light));
  const re = detrended(samples.map((sample) => sample.re));
  const im = detrended(samples.map((sample) => sample.im));
  const [rr, ii, ri] = [dot(re, re), dot(im, im), dot(re, im)];
  const [lr, li] = [dot(light, re), dot(light, im)];
  const det = rr * ii - ri * ri;
  const a = (lr * ii - li * ri) / det;
  const b = (li * rr - lr * ri) / det;
  return (a * lr + b * li) / dot(light, light);
}

/** Less its own mean over a breath: the camera travels and the dials turn meanwhile. */
function detrended(values: readonly number[]): number[] {
  return values.map((x, i) => {
    const around = values.slice(Math.max(0, i - BREATH), i + BREATH + 1);
    return x - around.reduce((sum, one) => sum + one, 0) / around.length;
  });
}

/** Half a breath, in samples. */
const BREATH = 6;

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

describe('the light comes from the dream', () => {
  it('follows it, and stops following it when the dream is taken away', async () => {
    await withPage(
      { path: '?still&clock=stepped&tier=low&pods=512#/chrononest/1', size: { width: 64, height: 36 } },
      async ({ page }) => {
        await waitForDoor(page);
        const parts = {
          true: explained(await watch(page, 'true')),
          constant: explained(await watch(page, 'constant')),
        };
        expect(parts.true).toBeGreaterThan(0.5);
        expect(parts.constant).toBeLessThan(0.25);
      },
    );
  });
});
