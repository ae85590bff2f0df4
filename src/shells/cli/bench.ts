import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundleSizes, isToolsOnly, totalSize } from './bench/bundleSizes.ts';
import { coreCosts } from './bench/coreCosts.ts';
import { judged } from './bench/judged.ts';
import {
  type ActDraws,
  actDraws,
  BENCH_TIERS,
  type PictureCost,
  pictureCosts,
} from './bench/pictureCosts.ts';
import { printPage } from './bench/printPage.ts';
import { printTable } from './bench/printTable.ts';
import { firstLight, scriptsLoaded, storyPath, storyTold } from './bench/scriptsLoaded.ts';
import { busySpan, engineCost, graphCost, graphCosts, TIERS } from './bench/soundCosts.ts';
import { launchChromium } from './launchChromium.ts';
import { openPage } from './openPage.ts';
import { compileStories, storiesIn } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';
import { type Site, serveSite } from './serveSite.ts';

/** Thousands of bytes of script after brotli. */
const BUDGETS = { light: 260, story: 380, all: 520 };
/** Whole frames to the peer's, by tier from the least. */
const PICTURE_BUDGETS = [0.5, 1.5, 4];
const PICTURES = { size: { width: 1280, height: 720 }, rounds: 10 };
/** Whose pictures are timed unless others are named; few, because a round takes seconds where software draws. */
const TIMED = ['chrononest', 'confluence'];
/** Acts (from 0) in which much is heard at once, and how much of each is played. */
const BUSY = [
  ['chrononest', 0],
  ['glass-towers', 1],
] as const;
const BUSY_SECONDS = 20;
/** Seconds to be rendered in a second. */
const OFFLINE_GOAL = 20;
const STORIES = join(ROOT, 'assets/stories');

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main() {
  const timed = timedStories(process.argv.slice(2));
  printCore();
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    await printSound(browser, site);
    await printBundles(browser, site);
    await printPage(browser, site);
    await printPictures(browser, site, timed);
  } finally {
    await server.close();
    await site.close();
  }
}

/** Stories named on the command line; `all` is all of them. */
function timedStories(asked: readonly string[]): readonly string[] {
  const known = storiesIn(STORIES);
  if (asked.includes('all')) return known;
  const unknown = asked.find((story) => !known.includes(story));
  if (unknown) throw new Error(`There is no story ${unknown}. There are ${known.join(', ')}, or all.`);
  return asked.length > 0 ? asked : TIMED;
}

function printCore() {
  const { packs, faults } = compileStories(STORIES);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const rows = packs.map((pack) => {
    const { openMs, dreamAtNs } = coreCosts(pack);
    return [pack.id, openMs.toFixed(1), dreamAtNs.toFixed(0)];
  });
  printTable('Core, in Node', ['story', 'score and track ms', 'dreamAt ns'], rows);
}

async function printSound(browser: Browser, { url }: Site) {
  const { packs } = compileStories(STORIES);
  const { page, close } = await openPage(browser, url, { path: '?listen' });
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  const rows: string[][] = [];
  const acts: string[][] = [];
  try {
    for (const [story, act] of BUSY) {
      const pack = packs.find(({ id }) => id === story);
      if (!pack) continue;
      const span = busySpan(pack, act, BUSY_SECONDS);
      const graphs = await graphCosts(page, story, span);
      for (const tier of TIERS) {
        const { part } = graphs[tier];
        const engine = engineCost(pack, span, tier);
        const place = `${story}, act ${act + 1} from ${span.from.toFixed(0)} s, ${tier}`;
        rows.push([place, percent(engine), percent(part), (part / graphs.full.part).toFixed(2)]);
      }
      const whole = await graphCost(page, story, { act, tier: 'full' });
      acts.push([`${story}, act ${act + 1}`, whole.speed.toFixed(1), percent(whole.part)]);
    }
  } finally {
    await close();
  }
  printTable(
    `Sound of one core, ${BUSY_SECONDS} s without the voice, median of 3 by turns, by the processor's time: the engine in Node, and the whole graph and its making in a page off-line`,
    ['act and tier', 'engine', 'graph', 'to full'],
    rows,
  );
  printTable(
    `A whole act off-line without the voice (goal ${OFFLINE_GOAL} times real time), ${availableParallelism()} processors, of which ${loadavg()[0]?.toFixed(1)} are busy`,
    ['act', 'times real time', 'of one core'],
    acts,
  );
}

async function printBundles(browser: Browser, { dist, url }: Site) {
  const sizes = bundleSizes(dist);
  const rows = [...sizes].map(([path, size]) => [path, kilobytes(size)]);
  printTable('Scripts', ['chunk', 'brotli kB'], rows);

  const light = await scriptsLoaded(browser, { url, path: '' }, firstLight);
  const totals = [budgetRow('before first light', totalSize(sizes, light), BUDGETS.light)];
  for (const story of storiesIn(STORIES)) {
    const loaded = await scriptsLoaded(browser, { url, path: storyPath(story) }, storyTold);
    totals.push(budgetRow(`for ${story}`, totalSize(sizes, new Set([...light, ...loaded])), BUDGETS.story));
  }
  const visited = [...sizes.keys()].filter((path) => !isToolsOnly(path));
  totals.push(budgetRow('everything', totalSize(sizes, visited), BUDGETS.all));
  totals.push(['tools alone', kilobytes(totalSize(sizes) - totalSize(sizes, visited)), '', '']);
  printTable('Scripts by visit', ['what is loaded', 'brotli kB', 'budget', ''], totals);
}

async function printPictures(browser: Browser, { url }: Site, timed: readonly string[]) {
  const costs: PictureCost[] = [];
  const draws: ActDraws[] = [];
  for (const story of storiesIn(STORIES)) {
    // A page for each: what one story has left with the graphics process must not weigh on the next.
    const { page, close } = await openPage(browser, url, { path: '?bench=pictures' });
    try {
      draws.push(...(await actDraws(page, story)));
      if (timed.includes(story)) costs.push(...(await pictureCosts(page, story, PICTURES)));
    } finally {
      await close();
    }
  }
  printPictureCosts(costs);
  printDraws(draws);
}

function printPictureCosts(costs: readonly PictureCost[]) {
  const rows = costs.map(({ story, kind, act, t, peer, ratios }) => {
    const over = BENCH_TIERS.filter((_, i) => (ratios[i] ?? 0) > (PICTURE_BUDGETS[i] ?? 0));
    const note = over.length > 0 ? `over: ${over.join(', ')}` : 'ok';
    const place = `${story}, act ${act + 1} at ${t.toFixed(0)} s, ${kind}`;
    return [place, peer.toFixed(0), ...ratios.map((ratio) => ratio.toFixed(2)), note];
  });
  const { width, height } = PICTURES.size;
  printTable(
    `Whole frame to the peer's (see createPeer.ts), ${width} x ${height}, until it is drawn, median of ${PICTURES.rounds} by turns (budgets ${PICTURE_BUDGETS.join(', ')})`,
    ['moment', 'peer ms', ...BENCH_TIERS, ''],
    rows,
  );
}

function printDraws(draws: readonly ActDraws[]) {
  const rows = draws.map(({ story, act, calls, screens }) => [
    `${story}, act ${act + 1}`,
    String(calls),
    String(screens),
  ]);
  printTable(
    'What a picture draws at high, the most of three moments of each act and of that with most systems',
    ['act', 'draw calls', 'of them full-screen passes'],
    rows,
  );
}

function budgetRow(name: string, size: number, budget: number): string[] {
  return [name, kilobytes(size), String(budget), judged(size / 1000, budget)];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
