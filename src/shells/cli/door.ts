import type { Page } from 'playwright-core';
import type { Tier } from '../../scene/stage.ts';
import type { PictureBench } from '../web/bench/pictureBench.ts';
import type { Bench } from '../web/benchPage.ts';
import type { Door } from '../web/door.ts';
import type { Flashes } from '../web/flashes/flashesPage.ts';
import type { Listen } from '../web/listen/listenPage.ts';

/** The window of the page as a tool sees it. */
export interface WindowWithDoor {
  readonly noctiluca?: Door & {
    readonly bench?: Bench;
    readonly pictures?: PictureBench;
    readonly listen?: Listen;
    readonly flashes?: Flashes;
  };
}

/** Waits until the page has opened a story and its stage. */
export async function waitForDoor(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca));
}

/** The address of a story with nothing moving by itself and nothing over the picture. */
export function stillPath(story: string, tier: Tier): string {
  return `?still&clock=stepped&tier=${tier}#/${story}/1`;
}
