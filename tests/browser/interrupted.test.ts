import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { WindowWithDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, type Visited } from './harness.ts';
import { serveFolder } from './serveFolder.ts';
import { engineApart, openHeard, sounding } from './sound/ears.ts';
import { noWebGL } from './told.ts';
import { spyOnVoice } from './voice/spies.ts';

connectBrowser();

const AT = '&quality=low#/chrononest/1?t=26';
/** Seconds that sound is away, and within which it is to be back. */
const AWAY = 3;
const BACK = 2;

let visited: Visited;
let page: Page;

const timeOf = () =>
  page.evaluate(() => (window as unknown as WindowWithDoor).noctiluca?.player.time() ?? Number.NaN);

/** Seconds until something is heard anew, and how many lines then began at once. */
function comesBack() {
  return page.evaluate(async () => {
    const began = performance.now();
    const context = () => window.ears.contexts.at(-1) as AudioContext;
    const from = context().currentTime;
    const moved = () => context().currentTime - from > 0.1 || context().currentTime < from;
    while (context().state !== 'running' || !moved() || window.ears.level(2048) < -60)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const after = (performance.now() - began) / 1000;
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = context().currentTime;
    return { after, lines: window.laid.filter(({ when }) => when <= now).length };
  });
}

/** How far the line that is heard lies from the telling, in seconds; 0 where none is heard. */
function voiceApart() {
  return page.evaluate(() => {
    const { noctiluca } = window as unknown as WindowWithDoor;
    const context = window.ears.contexts.at(-1);
    const laid = context && window.laid.findLast(({ when }) => when <= context.currentTime);
    if (!noctiluca || !laid) return 0;
    const { player, story } = noctiluca;
    const heard = laid.offset + context.currentTime - context.outputLatency - laid.when;
    const t = player.time();
    const aparts = story.score.lines.map(({ id, act, start }) => {
      const take = story.pack.narration?.[act]?.lines[id];
      return Math.abs(heard - (take?.words[0]?.[0] ?? 0) - (t - start));
    });
    return Math.min(...aparts);
  });
}

async function expectInPlace() {
  expect(Math.abs(await engineApart(page))).toBeLessThan(0.04);
  expect(await voiceApart()).toBeLessThan(0.04);
}

describe('sound that is taken away while a story is told', () => {
  beforeAll(async () => {
    visited = await openHeard(AT, [noWebGL, spyOnVoice]);
    page = visited.page;
    await page.getByRole('button', { name: 'Play the sound' }).click();
    await sounding(page);
  });
  afterAll(() => visited.close());

  it('by a call is back within two seconds, in its place, with one line', async () => {
    const before = await timeOf();
    await page.evaluate(async (seconds) => {
      const { resume } = AudioContext.prototype;
      AudioContext.prototype.resume = () => Promise.reject(new Error('interrupted'));
      await window.ears.contexts[0]?.suspend();
      window.laid.splice(0);
      await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
      AudioContext.prototype.resume = resume;
    }, AWAY);
    expect(await timeOf()).toBeGreaterThan(before + AWAY - 0.5);
    const { after, lines } = await comesBack();
    expect(after).toBeLessThan(BACK);
    expect(lines).toBeLessThanOrEqual(1);
    await expectInPlace();
  });

  it('by a page that slept is back within two seconds, in its place, with one line', async () => {
    await page.evaluate((seconds) => {
      void window.ears.contexts[0]?.suspend();
      window.laid.splice(0);
      const until = performance.now() + 1000 * seconds;
      while (performance.now() < until);
    }, AWAY);
    const { after, lines } = await comesBack();
    expect(after).toBeLessThan(BACK);
    expect(lines).toBeLessThanOrEqual(1);
    await expectInPlace();
  });

  it('by a device that is gone is given another: its context, which stands still, rests and runs again', async () => {
    const rested = await page.evaluate(async () => {
      const { prototype } = BaseAudioContext;
      const { resume } = AudioContext.prototype;
      const time = Object.getOwnPropertyDescriptor(prototype, 'currentTime') as PropertyDescriptor;
      const stood = window.ears.contexts[0]?.currentTime;
      Object.defineProperty(prototype, 'currentTime', { configurable: true, get: () => stood });
      const began = performance.now();
      await new Promise<void>((resolve) => {
        AudioContext.prototype.resume = function () {
          Object.defineProperty(prototype, 'currentTime', time);
          AudioContext.prototype.resume = resume;
          resolve();
          return resume.call(this);
        };
      });
      window.laid.splice(0);
      return (performance.now() - began) / 1000;
    });
    expect(rested).toBeLessThan(5);
    const { after, lines } = await comesBack();
    expect(after).toBeLessThan(BACK);
    expect(lines).toBeLessThanOrEqual(1);
    await expectInPlace();
  });

  it('by a context that is closed comes from another', async () => {
    await page.evaluate(() => {
      window.laid.splice(0);
      void window.ears.contexts[0]?.close();
    });
    await page.waitForFunction(() => window.ears.contexts.length > 1);
    await sounding(page);
    await page.waitForFunction(() => window.ears.made.length > 1);
    await expectInPlace();
    expect(visited.errors).toEqual([]);
  });
});

describe('an engine', () => {
  it.each([
    ['whose script does not come', true],
    ['that fails while it plays', false],
  ])('%s leaves the voice, is told of once and comes again', async (_, absent) => {
    const site = await serveFolder(inject('dist'));
    visited = await openHeard(AT, [noWebGL, spyOnVoice], site.url);
    page = visited.page;
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    if (absent) site.lacks = /engineProcessor/;
    await page.getByRole('button', { name: 'Play the sound' }).click();
    await page.waitForFunction(() => window.laid.length > 0);
    if (!absent) {
      await page.waitForFunction(() => window.ears.made.length > 0);
      await page.evaluate(breakEngine);
    }
    await expect.poll(() => warnings.length).toBe(1);
    expect(warnings[0]).toMatch(/^Only the voice is heard/);
    site.lacks = null;
    const before = await page.evaluate(() => window.ears.made.length);
    await page.waitForFunction((count) => window.ears.made.length > count, before, { timeout: 8000 });
    await expect.poll(() => engineApart(page)).toBeLessThan(0.04);
    expect(warnings.length).toBe(1);
    await visited.close();
    site.close();
  });
});

/** Tells the engine in the audio thread of a pace that it cannot count with. */
async function breakEngine() {
  const tell = (rate: number | bigint, paused: boolean) =>
    window.ears.ports[0]?.postMessage({
      kind: 'follow',
      playhead: { anchorT: 0, anchorNow: 0, rate, paused },
    });
  tell(1, true);
  await new Promise((resolve) => setTimeout(resolve, 150));
  tell(1n, false);
}
