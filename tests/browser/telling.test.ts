import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { connectBrowser, expectNoTrouble, open, type Visited } from './harness.ts';
import { stamp } from './told.ts';
import { heardLate, spyOnVoice } from './voice/spies.ts';

connectBrowser();

/** A story of few pods at an address, on the page's own clock, with what is done before its scripts. */
async function openTelling(address: string, ...before: readonly (() => void)[]): Promise<Visited> {
  const visited = await open({ path: 'transcripts/chrononest.html' });
  const { page } = visited;
  for (const one of [stamp, spyOnVoice, ...before]) await page.addInitScript(one);
  await page.goto(new URL(`../?tier=low&pods=60${address}`, page.url()).href);
  await waitForDoor(page);
  return visited;
}

interface Sample {
  /** Seconds from where the playhead is to where the heard recording is. */
  readonly apart: number;
  /** The word marked in the caption, and that of the recording; null too near to where one becomes the other. */
  readonly marked: string | null;
  readonly heard: string | null;
}

/** Has the first act's recordings made ready for a pace; one that has not come in time begins late, or not at all. */
function makeReady(page: Page, rate: number): Promise<void> {
  return page.evaluate(async (pace) => {
    const { noctiluca } = window as unknown as WindowWithDoor;
    if (!noctiluca) throw new Error('nothing is told');
    const { player, story } = noctiluca;
    const [from, to] = story.score.acts[0]?.lines ?? [0, 0];
    player.setRate(pace);
    for (const line of story.score.lines.slice(from, to)) {
      const take = story.pack.narration?.[0]?.lines[line.id];
      if (!take) throw new Error('a line is not recorded');
      const laid = () => window.laid.some(({ seconds }) => Math.abs(seconds - take.seconds / pace) < 0.06);
      for (;;) {
        window.laid.length = 0;
        player.seek(line.start);
        if (laid()) break;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }, rate);
}

/** Seeks at random while the story is told, and looks what is heard, told and marked after each. */
function seekAbout(page: Page, rate: number, count: number): Promise<Sample[]> {
  return page.evaluate(
    async ([pace, times]) => {
      const { noctiluca } = window as unknown as WindowWithDoor;
      const context = window.heardBy;
      if (!noctiluca || !context) throw new Error('nothing is told');
      const { player, story } = noctiluca;
      const [from, to] = story.score.acts[0]?.lines ?? [0, 0];
      player.setRate(pace);
      // A machine that is too busy to sound lets its audio clock fall behind, or draws while time goes on.
      const STUMBLE = 0.015;
      const lag = () => performance.now() / 1000 - context.currentTime;
      const samples: Sample[] = [];
      let seed = 7;
      while (samples.length < times) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        const line = story.score.lines[from + (seed % (to - from))];
        const take = line && story.pack.narration?.[0]?.lines[line.id];
        if (!line || !take) throw new Error('a line is not recorded');
        const part = ((seed >> 8) % 1000) / 1000;
        window.laid.length = 0;
        const begun = lag();
        player.seek(line.start + part * (line.spoken - line.start - 0.8));
        const sounding = () => window.laid.find(({ when }) => when < context.currentTime + 0.1);
        while (!sounding()) await new Promise((resolve) => setTimeout(resolve, 4));
        const seen = performance.now();
        player.step();
        const drawn = (performance.now() - seen) / 1000;
        const laid = sounding();
        if (!laid || Math.abs(lag() - begun) > STUMBLE || drawn > STUMBLE) continue;
        const place = (laid.offset + context.currentTime - 0.25 - laid.when) * pace;
        const lead = take.words[0]?.[0] ?? 0;
        const told = player.time() - line.start + lead;
        const word = take.words.findIndex(([a, b]) => place > a + 0.04 * pace && place < b - 0.04 * pace);
        samples.push({
          apart: (place - told) / pace,
          marked: document.querySelector('.captions .shown .now')?.textContent ?? null,
          heard: line.words[word]?.text ?? null,
        });
      }
      return samples;
    },
    [rate, count] as const,
  );
}

const SEEKS = 200;
const TRIES = 6;

describe('the voice of a story', () => {
  let visited: Visited;
  let page: Page;
  beforeAll(async () => {
    visited = await openTelling('#/chrononest/1?t=26', slowTimers, heardLate);
    page = visited.page;
    await page.waitForTimeout(1000);
  });
  afterAll(() => visited.close());

  /** Milliseconds from a press of the space bar to the voice. */
  const play = async () => {
    await page.evaluate(() => window.laid.splice(0));
    await page.keyboard.press('Space');
    await page.waitForFunction(() => window.laid.length > 0);
    return page.evaluate(() => window.laid[0]?.after ?? Number.POSITIVE_INFINITY);
  };

  /** A machine that others keep busy gets more tries, each from where the first began. */
  const quickest = async (begin: () => Promise<void>) => {
    const tries: number[] = [];
    while (tries.length < TRIES && !tries.some((after) => after < 300)) {
      if (tries.length > 0) await begin();
      tries.push(await play());
    }
    return Math.min(...tries);
  };

  it('is heard within 300 ms of play, the first time and later', async () => {
    const openAgain = async () => {
      await page.reload();
      await waitForDoor(page);
      await page.waitForTimeout(1000);
    };
    const pauseAgain = async () => {
      await page.waitForTimeout(1500);
      await page.keyboard.press('Space');
      await page.waitForTimeout(200);
    };
    expect(await quickest(openAgain)).toBeLessThan(300);
    await pauseAgain();
    expect(await quickest(pauseAgain)).toBeLessThan(300);
  });

  it.each([1, 0.75, 1.5])(
    'at %f of the pace is heard, told and marked as one, 250 ms late as it is',
    async (rate) => {
      await makeReady(page, rate);
      const samples = await seekAbout(page, rate, SEEKS);
      const known = samples.filter(({ heard }) => heard !== null);
      expect(Math.max(...samples.map(({ apart }) => Math.abs(apart)))).toBeLessThan(0.04);
      expect(known.length).toBeGreaterThan(SEEKS / 3);
      expect(known.filter(({ marked, heard }) => !marked?.includes(heard ?? ''))).toEqual([]);
    },
  );

  it('is planned three seconds ahead on a page that nobody sees, and lies in the system’s hands', async () => {
    const { due, missing } = await page.evaluate(async () => {
      const { noctiluca } = window as unknown as WindowWithDoor;
      const context = window.heardBy;
      if (!noctiluca || !context) throw new Error('nothing is told');
      const { player, story } = noctiluca;
      player.setRate(1);
      player.seek((story.score.lines[3]?.start ?? 0) - 3);
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      let [due, missing] = [0, 0];
      for (let i = 0; i < 40; i++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const t = player.time();
        // A recording begins up to a second before its line.
        const soon = story.score.lines.filter(({ start }) => start > t + 1.5 && start < t + 3).length;
        const laid = window.laid.filter(({ when }) => when > context.currentTime).length;
        due += soon;
        missing += Math.max(0, soon - laid);
      }
      return { due, missing };
    });
    expect(due).toBeGreaterThan(0);
    expect(missing).toBe(0);
    expect(
      await page.evaluate(() => [
        navigator.mediaSession.metadata?.title,
        navigator.mediaSession.metadata?.artist,
        navigator.mediaSession.playbackState,
      ]),
    ).toEqual(["Act 1, The Architect's Hour", 'The Hours of ChronoNest', 'playing']);
    expectNoTrouble(visited);
  });
});

describe('a voice that the network loses', () => {
  it('is missed in a sentence, and comes back at a later line', async () => {
    const visited = await openTelling('#/chrononest/2?t=4.5');
    const { page } = visited;
    let cut = true;
    await page.route(/chrononest-2-[\w-]{8}\.bin$/, (route) => (cut ? route.abort() : route.continue()));
    await page.reload();
    await waitForDoor(page);
    await page.keyboard.press('c');
    await page.keyboard.press('Space');
    await page.getByText('The voice is not coming through').waitFor();
    expect(await page.locator('.captions p.shown').count()).toBe(1);
    expect(await page.evaluate(() => window.laid.length)).toBe(0);
    const before = await timeOf(page);
    cut = false;
    await page.waitForFunction(() => window.laid.length > 0, undefined, { timeout: 40_000 });
    expect(await timeOf(page)).toBeGreaterThan(before);
    await visited.close();
  });
});

function timeOf(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as WindowWithDoor).noctiluca?.player.time() ?? 0);
}

/** For a visit's `before`: no timer more often than once a second, as browsers keep hidden pages. */
function slowTimers(): void {
  const every = window.setInterval;
  window.setInterval = ((run: () => void, ms: number) =>
    every(run, Math.max(1000, ms))) as typeof setInterval;
}
