import type { Browser } from 'playwright-core';
import { openPage } from '../openPage.ts';
import type { Site } from '../serveSite.ts';
import { judged } from './judged.ts';
import { type FrameCost, frameCosts, seekCosts } from './pageCosts.ts';
import { printTable } from './printTable.ts';

/** Milliseconds of a frame without systems, and with all that stand. */
const FRAME_BUDGETS = { bare: 0.5, full: 1.5 };
const EVENNESS = 0.2;
const SEEK_BUDGET_MS = 16;
const SEEKS = 50;
const BATCHES = { frames: 40, rounds: 24 };

/** Times the main thread in pages of `?bench`, and prints what a frame and a seek cost. */
export async function printPage(browser: Browser, { url }: Site): Promise<void> {
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
  const rows = costs.map(({ pods, tier, systems, ms, ratio, rounds, beside }) => {
    const uneven = Math.abs(ratio - 1) > EVENNESS;
    const middle = `${rounds.low.toFixed(2)} to ${rounds.high.toFixed(2)}`;
    const budget = systems ? FRAME_BUDGETS.full : FRAME_BUDGETS.bare;
    const note = uneven ? 'uneven' : judged(ms, budget);
    return [
      String(pods),
      tier,
      systems ? 'all' : 'none',
      ms.toFixed(3),
      String(budget),
      ratio.toFixed(2),
      middle,
      note,
      beside.toFixed(3),
    ];
  });
  printTable(
    `Frame, main thread, 1280 x 720, median frame of ${BATCHES.rounds} batches of ${BATCHES.frames} by turns, a page for each number of pods and tier (within ${EVENNESS * 100} % of the least number). All calls are made, but draws have no triangle; beside drawing: one each, on one pixel, which where software draws takes the processor from this thread`,
    [
      'pods',
      'tier',
      'systems',
      'ms',
      'budget',
      'to the least',
      'by rounds, middle half',
      '',
      'beside drawing, ms',
    ],
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
