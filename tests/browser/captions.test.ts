import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../src/core/openStory.ts';
import { connectBrowser, type Visited } from './harness.ts';
import { goTo, openTold } from './told.ts';

connectBrowser();

/** Contrast that words need at least: WCAG 2.2, level AA, 1.4.3. */
const ENOUGH = 4.5;

let visited: Visited;
let story: Pick<Story, 'pages' | 'score'>;
beforeAll(async () => {
  visited = await openTold('#/neo-vista/3?t=0', { size: { width: 640, height: 360 } });
  story = await visited.page.evaluate(() => {
    const { pages, score } = (window as never as { noctiluca: { story: Story } }).noctiluca.story;
    return { pages, score };
  });
  await visited.page.addStyleTag({ content: AT_ONCE });
});
afterAll(() => visited.close());

const shown = () => visited.page.locator('.captions p.shown');
const longest = () => {
  const pages = [...story.pages].sort((a, b) => b.rows.join(' ').length - a.rows.join(' ').length);
  return pages[0] as Story['pages'][number];
};

describe('a caption', () => {
  it('is its page, from the first to the last of an act, and nothing between', async () => {
    const { page } = visited;
    const [from, to] = story.score.acts[2]?.lines ?? [0, 0];
    const pages = story.pages.filter(({ line }) => line >= from && line < to);
    const seen: string[] = [];
    for (const { start } of pages) {
      await goTo(page, start + 0.01);
      seen.push(((await shown().textContent()) ?? '').trim());
    }
    expect(seen).toEqual(pages.map(({ rows }) => rows.join(' ')));
    await goTo(page, (story.score.acts[2]?.close ?? 0) + 0.5);
    expect(await shown().count()).toBe(0);
  });

  it('tells spoken words from those to come', async () => {
    const { page } = visited;
    const { start, end, line, words } = longest();
    const spoken = story.score.lines[line]?.words.slice(...words) ?? [];
    const half = (start + end) / 2;
    await goTo(page, half);
    expect(await shown().locator('.row > span:not(.next)').count()).toBe(
      spoken.filter((word) => word.start <= half).length,
    );
  });

  it.each([
    [1000, 560, 16],
    [390, 844, 16],
    [320, 568, 16],
    [320, 568, 32],
    [568, 320, 32],
    [320, 180, 16],
  ])('fits on %d x %d with letters of %d pixels', async (width, height, root) => {
    const { page } = visited;
    await page.setViewportSize({ width, height });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
    }, root);
    await page.keyboard.press('h');
    await page.keyboard.press('h');
    await goTo(page, longest().start + 0.01);
    const box = await shown().boundingBox();
    const room = await page.locator('.captions').boundingBox();
    if (!box || !room) throw new Error('no caption is shown');
    expect([
      box.x >= 0,
      box.y >= 0,
      box.x + box.width <= room.width,
      box.y + box.height <= room.height,
    ]).toEqual([true, true, true, true]);
  });

  it.each([
    ['no-preference', 390, 844],
    ['no-preference', 1000, 560],
    ['more', 1000, 560],
  ] as const)('can be read on pure white (contrast %s, %d wide)', async (contrast, width, height) => {
    const { page } = visited;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ contrast });
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await goTo(page, longest().start + 0.01);
    const colors = await shown().evaluate((p) => ({
      spoken: getComputedStyle(p).color,
      next: getComputedStyle(p.querySelector('.next') ?? p).color,
    }));
    const style = await page.addStyleTag({ content: WHITE });
    const brightest = await brightestBehind();
    await style.evaluate((element) => (element as HTMLElement).remove());
    await page.emulateMedia({ contrast: 'no-preference' });
    expect(contrastOf(luminance(rgb(colors.spoken)), brightest)).toBeGreaterThan(ENOUGH);
    expect(contrastOf(luminance(rgb(colors.next)), brightest)).toBeGreaterThan(ENOUGH);
  });

  it('keeps a ground and a border in forced colors', async () => {
    const { page } = visited;
    await page.emulateMedia({ forcedColors: 'active' });
    const border = await shown().evaluate((p) => getComputedStyle(p, '::before').borderTopWidth);
    await page.emulateMedia({ forcedColors: 'none' });
    expect(border).toBe('1px');
  });
});

describe('for a screen reader', () => {
  it('captions are hidden, the act is a section of real text, and its line is the current one', async () => {
    const { page } = visited;
    const [from, to] = story.score.acts[2]?.lines ?? [0, 0];
    const line = story.score.lines[from + 3];
    if (!line) throw new Error('act 3 is too short');
    await goTo(page, line.start + 0.01);
    expect(await page.locator('.captions').getAttribute('aria-hidden')).toBe('true');
    const section = page.getByRole('region', { name: /^Act 3, / });
    expect(await section.locator('li').allTextContents()).toEqual(
      story.score.lines.slice(from, to).map(({ say }) => say),
    );
    expect(await section.locator('[aria-current=true]').allTextContents()).toEqual([line.say]);
  });

  it('a line is announced once, whole, by the one live region of the telling', async () => {
    const { page } = visited;
    const [from] = story.score.acts[2]?.lines ?? [0];
    const line = story.score.lines[from + 4];
    if (!line) throw new Error('act 3 is too short');
    await page.evaluate(() => {
      const told: string[] = [];
      const live = document.querySelectorAll('.stage-place [aria-live]');
      Object.assign(window, { told, regions: live.length });
      for (const each of live) {
        new MutationObserver(() => told.push(each.textContent ?? '')).observe(each, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    });
    for (let t = line.start; t < line.end; t += 0.25) await goTo(page, t + 0.01);
    const { told, regions } = await page.evaluate(() => {
      const { told, regions } = window as never as { told: string[]; regions: number };
      return { told, regions };
    });
    expect([regions, told]).toEqual([1, [line.say]]);
  });
});

/** A color on its way to another would be read as it is just then. */
const AT_ONCE = '.captions, .captions *, .captions *::before { transition: none !important }';

const WHITE = `
  canvas, .controls { visibility: hidden !important }
  .noctiluca { background: #fff !important }
  .captions p, .captions p * { color: transparent !important; text-shadow: none !important; text-decoration: none !important }
`;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function rowBoxes(): Promise<Box[]> {
  return shown()
    .locator('.row > span')
    .evaluateAll((spans) =>
      spans.map((span) => {
        const { x, y, width, height } = span.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
}

/** Luminance of the brightest pixel behind the caption's rows; looked at again when they moved (the controls went) meanwhile. */
async function brightestBehind(): Promise<number> {
  for (;;) {
    const boxes = await rowBoxes();
    const picture = await visited.page.screenshot();
    if (JSON.stringify(await rowBoxes()) === JSON.stringify(boxes)) return brightestIn(picture, boxes);
  }
}

/** Luminance of the brightest pixel in some boxes of a picture. */
function brightestIn(png: Buffer, boxes: readonly Box[]): Promise<number> {
  return visited.page.evaluate(
    async ({ url, boxes }) => {
      const picture = new Image();
      picture.src = url;
      await picture.decode();
      const brush = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (!brush) throw new Error('this browser draws no 2D canvas');
      brush.drawImage(picture, 0, 0);
      const linear = (byte: number) => {
        const part = byte / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      };
      let most = 0;
      for (const { x, y, width, height } of boxes) {
        const { data } = brush.getImageData(x, y, width, height);
        for (let i = 0; i < data.length; i += 4) {
          const [r = 0, g = 0, b = 0] = data.slice(i, i + 3);
          most = Math.max(most, 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b));
        }
      }
      return most;
    },
    { url: `data:image/png;base64,${png.toString('base64')}`, boxes },
  );
}

function rgb(color: string): number[] {
  return (color.match(/\d+/g) ?? []).map(Number);
}

function luminance([r = 0, g = 0, b = 0]: number[]): number {
  const linear = (byte: number) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrastOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
