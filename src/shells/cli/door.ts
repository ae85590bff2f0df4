import type { Page } from 'playwright-core';
import type { Frame } from '../../core/frame.ts';
import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import type { Player } from '../../play/player.ts';
import type { Size } from './openPage.ts';
import type { Tier } from './stills/readRequest.ts';

/** What the page sets at `window.noctiluca` once a story is open: the tools' way in. */
export interface Door {
  readonly story: Story;
  readonly player: Player;
  readonly frameAt: (t: Seconds) => Frame;
  /** Draws the story's picture at t onto the stage's canvas. */
  readonly renderFrame: (t: Seconds, size: Size, tier: Tier) => unknown;
  /** With `?clock=stepped`: time goes on to story time t, and the frame of it is handed on. */
  readonly step: (t: Seconds) => unknown;
}

/** The window as a tool sees it. */
export interface WindowWithDoor {
  readonly noctiluca?: Door;
}

/** Waits until the page has opened a story and its stage. */
export async function waitForDoor(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.story));
}

/** The address of a story with nothing moving by itself and nothing over the picture. */
export function stillPath(story: string, tier: Tier = 'high'): string {
  return `?still&clock=stepped&tier=${tier}#/${story}/1`;
}
