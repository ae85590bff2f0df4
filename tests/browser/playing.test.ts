import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WindowWithDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, expectNoTrouble, open, type Visited } from './harness.ts';
import { goTo, openTold, place, spans, stamp } from './told.ts';

connectBrowser();

describe('the controls', () => {
  let visited: Visited;
  beforeAll(async () => {
    visited = await openTold('#/neo-vista/3?t=57', { size: { width: 960, height: 540 } });
  });
  afterAll(() => visited.close());

  const ribbon = () => visited.page.getByRole('slider', { name: 'Place in the story' });
  const at = async (part: number) => {
    const box = await ribbon().boundingBox();
    if (!box) throw new Error('there is no ribbon');
    return { x: box.x + box.width * part, y: box.y + box.height / 2 };
  };

  it('are there while the story stands still', async () => {
    await visited.page.waitForFunction(() => {
      const controls = document.querySelector('.controls');
      return controls !== null && getComputedStyle(controls).opacity === '1';
    });
  });

  it('are each at least 48 pixels square', async () => {
    const small = await visited.page.locator('.controls').evaluate((controls) =>
      Array.from(controls.querySelectorAll<HTMLElement>('button, [role=slider]'))
        .filter((element) => element.offsetParent !== null)
        .map((element) => ({ name: element.ariaLabel, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 48 || box.height < 48)),
    );
    expect(small).toEqual([]);
  });

  it('draw one strand a guild, heard and ahead', async () => {
    const count = (name: string) => visited.page.locator(`.strands.${name} > path`).count();
    const guilds = await visited.page.evaluate(
      () =>
        (window as never as { noctiluca: { story: { pack: { guilds: [] } } } }).noctiluca.story.pack.guilds
          .length,
    );
    expect([await count('heard'), await count('ahead')]).toEqual([guilds, guilds]);
  });

  it('say act, time and line of what the pointer is over', async () => {
    const { page } = visited;
    const { x, y } = await at(0.7);
    await page.mouse.move(x, y);
    expect(await page.locator('.peek .mark').textContent()).toMatch(/^Act 4, The Unscheduled Night, 0:\d\d$/);
    const { lines } = await spans(page);
    expect(lines.map(({ say }) => say)).toContain(await page.locator('.peek-line').textContent());
  });

  it('show the picture of what the pointer is over', async () => {
    const { page } = visited;
    const pictureAt = async (part: number) => {
      const { x, y } = await at(part);
      await page.mouse.move(x, y);
      const before = await page.locator('.peek-still').getAttribute('data-t');
      await page.waitForFunction(
        (t) => document.querySelector<HTMLElement>('.peek-still')?.dataset.t !== (t ?? undefined),
        before,
      );
      return page.evaluate(comparePeek);
    };
    const places = [await pictureAt(0.35), await pictureAt(0.62)];
    for (const { apart, light } of places) {
      expect(light).toBeGreaterThan(1);
      expect(apart).toBeLessThan(0.02 * light);
    }
    expect(Math.abs((places[0]?.t ?? 0) - (places[1]?.t ?? 0))).toBeGreaterThan(20);
  });

  it('take the picture along when the ribbon is dragged, and go on only where it is let go', async () => {
    const { page } = visited;
    const from = await at(0.3);
    const to = await at(0.9);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    expect((await place(page)).act).toBe(1);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await expect.poll(async () => (await place(page)).act).toBe(4);
    expect(await page.locator('.peek').count()).toBe(0);
    await page.mouse.up();
    expect((await place(page)).paused).toBe(true);
    expectNoTrouble(visited);
  });

  it('count the seconds of the act', async () => {
    const { page } = visited;
    const { acts } = await spans(page);
    await goTo(page, (acts[4]?.start ?? 0) + 61.5);
    expect(await page.locator('.act-time').textContent()).toMatch(/^1:01 of \d:\d\d$/);
  });

  it('remember an act as heard once it is told to its close', async () => {
    const { page } = visited;
    const { lines } = await spans(page);
    const last = lines.findLast(({ act }) => act === 1);
    if (!last) throw new Error('act 2 has no line');
    await goTo(page, last.start + 0.1);
    await goTo(page, last.end + 0.1);
    const heard = await page.evaluate(() => JSON.parse(localStorage.getItem('noctiluca') ?? '{}').heard);
    expect(heard).toEqual({ 'neo-vista': [1] });
  });
});

describe('the ribbon', () => {
  it('answers the pointer while it still unrolls', async () => {
    const visited = await openTold('#/neo-vista/3?t=57', {
      size: { width: 960, height: 540 },
      before: unrollForLong,
    });
    const { page } = visited;
    const box = await page.getByRole('slider', { name: 'Place in the story' }).boundingBox();
    if (!box) throw new Error('there is no ribbon');
    await page.mouse.move(box.x + 0.7 * box.width, box.y + box.height / 2);
    expect(await page.locator('.peek .mark').textContent()).toMatch(/^Act 4, /);
    const shown = await page
      .locator('.strands.ahead')
      .evaluate((strands) => strands.getAnimations()[0]?.effect?.getComputedTiming().progress);
    expect(shown).toBeLessThan(0.5);
    await visited.close();
  });
});

describe('on a phone', () => {
  it('the act one is in opens, the others fold, and More holds what has no room', async () => {
    const visited = await openTold('#/neo-vista/3?t=57', { size: { width: 390, height: 844 } });
    const { page } = visited;
    const widths = await page
      .locator('.act-titles li')
      .evaluateAll((titles) => titles.map((title) => title.getBoundingClientRect().width));
    expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(4.4, 1);
    expect(
      await page.locator('.band .keys').evaluate((keys) => keys.scrollWidth <= keys.clientWidth + 24),
    ).toBe(true);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'All acts' }).click();
    expect(await page.locator('dialog .pod').count()).toBe(25);
    expectNoTrouble(visited);
    await visited.close();
  });
});

describe('while the story is told', () => {
  it('the controls go after three seconds and come back with a touch', async () => {
    const visited = await open({
      path: '?tier=low&pods=60#/neo-vista/1?t=5',
      before: stamp,
      size: { width: 320, height: 400 },
    });
    const { page } = visited;
    const shown = (wanted: boolean) =>
      page.waitForFunction((is) => (document.querySelector('.controls.shown') !== null) === is, wanted);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.evaluate(watchControls);
    await page.mouse.click(160, 100);
    await page.keyboard.press('Space');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await shown(false);
    expect(
      await page.evaluate(() => (window as unknown as { quietAfter: number }).quietAfter),
    ).toBeGreaterThan(2900);
    await page.mouse.move(100, 60);
    await shown(true);
    expectNoTrouble(visited);
    await visited.close();
  });
});

/** Notes how many milliseconds after the last key the controls go. */
function watchControls() {
  let pressed = 0;
  window.addEventListener('keydown', () => {
    pressed = performance.now();
  });
  const gone = () => {
    if (document.querySelector('.controls.shown')) return;
    Object.assign(window, { quietAfter: performance.now() - pressed });
  };
  new MutationObserver(gone).observe(document.body, { subtree: true, attributeFilter: ['class'] });
}

/** Mean light of the peek's picture, 0 to 255, and how far each pixel is from the same moment drawn by itself, in the mean. */
function comparePeek() {
  const peek = document.querySelector<HTMLCanvasElement>('.peek-still');
  const canvas = document.querySelector<HTMLCanvasElement>('.noctiluca canvas');
  const { noctiluca } = window as unknown as WindowWithDoor;
  if (!peek || !canvas || !noctiluca) throw new Error('there is no peek');
  const { width, height } = peek;
  const t = Number(peek.dataset.t);
  noctiluca.renderFrame(t, { width, height }, 'low');
  const own = new OffscreenCanvas(width, height).getContext('2d');
  if (!own) throw new Error('there is no canvas to compare on');
  own.drawImage(canvas, 0, 0);
  const drawn = own.getImageData(0, 0, width, height).data;
  const shown = peek.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  let apart = 0;
  let light = 0;
  for (let i = 0; i < drawn.length; i++) {
    if (i % 4 === 3) continue;
    apart += Math.abs((drawn[i] ?? 0) - (shown[i] ?? 0));
    light += drawn[i] ?? 0;
  }
  const count = width * height * 3;
  return { t, apart: apart / count, light: light / count };
}

/** For a visit's `before`: stamps for pictures, and a ribbon that takes ten minutes to unroll. */
function unrollForLong(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':root { --unroll: 600s !important } canvas { width: 32px !important; height: 18px !important }',
  );
  document.adoptedStyleSheets = [sheet];
}
