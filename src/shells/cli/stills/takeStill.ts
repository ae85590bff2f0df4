import type { Page } from 'playwright-core';
import type { WindowWithDoor } from '../door.ts';
import type { Size } from '../openPage.ts';
import type { Tier } from './readRequest.ts';

/** What picture of the open story is meant. */
export interface StillSpec {
  readonly t: number;
  readonly size: Size;
  readonly tier: Tier;
}

/** How a picture is written; `quality` of WebP, 0 to 1. */
export interface StillKind {
  readonly type: 'png' | 'webp';
  readonly quality?: number;
}

const QUALITY = 0.82;

/** The open story's picture at t, as PNG or WebP: drawn by the page's own `renderFrame` and read back before anything else runs. */
export async function takeStill(
  page: Page,
  spec: StillSpec,
  { type, quality = QUALITY }: StillKind = { type: 'png' },
): Promise<Buffer> {
  const url = await page.evaluate(
    ({ t, size, tier, type, quality }) => {
      const door = (window as unknown as WindowWithDoor).noctiluca;
      if (!door) throw new Error('The page has opened no story.');
      door.renderFrame(t, size, tier);
      const canvas = document.querySelector<HTMLCanvasElement>('.noctiluca canvas');
      if (!canvas) throw new Error('The page has no canvas.');
      return canvas.toDataURL(type, quality);
    },
    { ...spec, type: `image/${type}`, quality },
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
