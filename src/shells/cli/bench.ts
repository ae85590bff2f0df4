import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundleSizes, totalSize } from './bench/bundleSizes.ts';
import { coreCosts } from './bench/coreCosts.ts';
import { type FrameCost, frameCosts, seekCosts } from './bench/pageCosts.ts';
import { printTable } from './bench/printTable.ts';
import { firstLight, scriptsLoaded, storyPath, storyTold } from './bench/scriptsLoaded.ts';
import { launchChromium } from './launchChromium.ts';
import { openPage } from './openPage.ts';
import { compileStories, storiesIn } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';
import { type Site, serveSite } from './serveSite.ts';

/** Thousands of bytes of script after brotli. */
const BUDGETS = { light: 260, story: 380, all: 520 };
const FRAME_BUDGET_MS = 0.5;
const EVENNESS = 0.2;
const SEEK_BUDGET_MS = 16;
const SEEKS = 50;
const BATCHES = { frames: 200, rounds: 9 };
const STORIES = join(ROOT, 'assets/stories');

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main() {
  printCore();
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    await printBundles(browser, site);
    await printPage(browser, site);
  } finally {
    await server.close();
    await site.close();
  }
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
  totals.push(budgetRow('everything', totalSize(sizes), BUDGETS.all));
  printTable('Scripts by visit', ['what is loaded', 'brotli kB', 'budget', ''], totals);
}

async function printPage(browser: Browser, { url }: Site) {
  const opened: (() => Promise<unknown>)[] = [];
  const open = async () => {
    const { page, close } = await openPage(browser, url, { path: '?bench' });
    opened.push(close);
    return page;
  };
  try {
    printFrames(await frameCosts(open, BATCHES));
    printSeeks(await seekCosts(await open(), SEEKS));
  } finally {
    for (const close of opened) await close();
  }
}

function printFrames(costs: readonly FrameCost[]) {
  const rows = costs.map(({ pods, ms, ratio }) => {
    const uneven = Math.abs(ratio.median - 1) > EVENNESS;
    const middle = `${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}`;
    const note = uneven ? 'uneven' : judged(ms, FRAME_BUDGET_MS);
    return [String(pods), ms.toFixed(3), ratio.median.toFixed(2), middle, note];
  });
  printTable(
    `Frame, main thread, 64 x 36, median of ${BATCHES.rounds} batches of ${BATCHES.frames} by turns, a page each (budget ${FRAME_BUDGET_MS} ms, within ${EVENNESS * 100} % of the least; one triangle of each draw)`,
    ['pods', 'ms', 'to the least', 'middle half', ''],
    rows,
  );
}

function printSeeks({ median, p95 }: { median: number; p95: number }) {
  const rows = [
    ['median', median.toFixed(2), '', ''],
    ['95 of 100', p95.toFixed(2), String(SEEK_BUDGET_MS), judged(p95, SEEK_BUDGET_MS)],
  ];
  printTable(`Seek to picture, main thread, ${SEEKS} places`, ['', 'ms', 'budget', ''], rows);
}

function budgetRow(name: string, size: number, budget: number): string[] {
  return [name, kilobytes(size), String(budget), judged(size / 1000, budget)];
}

function judged(value: number, budget: number): string {
  return value <= budget ? 'ok' : 'over';
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
