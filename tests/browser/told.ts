import type { Page } from 'playwright-core';
import { type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { open, type Visit, type Visited } from './harness.ts';

/** For a visit's `before`: pictures the size of a stamp, for tests that look at all but the picture. */
export function stamp(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('canvas { width: 32px !important; height: 18px !important }');
  document.adoptedStyleSheets = [sheet];
}

/** For a visit's `before`: a browser that gives no WebGL. */
export function noWebGL(): void {
  const draw = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: never[]
  ) {
    return kind.includes('webgl') ? null : draw.call(this, kind, ...rest);
  } as typeof draw;
}

/** A story of few pods, at an address, where time goes by only when a test says so. */
export async function openTold(address: string, visit: Visit = {}): Promise<Visited> {
  const visited = await open({ before: stamp, ...visit, path: `?clock=stepped&tier=low&pods=60${address}` });
  await waitForDoor(visited.page);
  return visited;
}

/** Story time now, and whether it stands still. */
export function place(page: Page): Promise<{ t: number; act: number; paused: boolean }> {
  return page.evaluate(() => {
    const player = (window as unknown as WindowWithDoor).noctiluca?.player;
    if (!player) throw new Error('no story is open');
    const { act, paused } = player.facts.getState();
    return { t: player.time(), act, paused };
  });
}

/** Lets time go on (or back) to story time t. */
export async function goTo(page: Page, t: number): Promise<void> {
  await page.evaluate((to) => void (window as unknown as WindowWithDoor).noctiluca?.step(to), t);
}

/** Where the acts and lines of the open story lie. */
export function spans(page: Page) {
  return page.evaluate(() => {
    const score = (window as unknown as WindowWithDoor).noctiluca?.story.score;
    if (!score) throw new Error('no story is open');
    const { acts, lines, end } = score;
    return {
      end,
      acts: acts.map(({ start, title }) => ({ start, title })),
      lines: lines.map(({ id, act, start, end: lineEnd, say }) => ({ id, act, start, end: lineEnd, say })),
    };
  });
}
