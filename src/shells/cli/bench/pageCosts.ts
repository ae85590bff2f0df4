import type { Page } from 'playwright-core';
import type { WindowWithDoor } from '../door.ts';
import { median, quantile } from './statistics.ts';

/** Main-thread time of a frame with so many pods. */
export interface FrameCost {
  readonly pods: number;
  /** Median of the batches, milliseconds a frame. */
  readonly ms: number;
  /** To the least number of pods, round by round: median, and where the middle half lies. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
}

export const PODS = [1024, 16_384, 262_144, 1_048_576] as const;

/** Milliseconds of the main thread for going to one of `count` places and handing on its frame. */
export async function seekCosts(page: Page, count: number): Promise<{ median: number; p95: number }> {
  await prepare(page, PODS[0]);
  const costs = await page.evaluate(
    ([pods, times]) => {
      const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
      if (!bench) throw new Error('The page has no bench.');
      return Array.from({ length: times }, (_, i) => bench.seek(pods, bench.end * ((i * 0.618034) % 1)));
    },
    [PODS[0], count] as const,
  );
  return { median: median(costs), p95: quantile(costs, 0.95) };
}

/**
 * Times batches of `frames` frames, one number of pods after another and that `rounds` times over, so that whatever else the
 * machine does falls on all alike. Each number of pods has a page of its own from `open`, as a visitor has. Every frame is waited
 * for before the next, and the first batch of each, in which the page warms up, is left out.
 */
export async function frameCosts(
  open: () => Promise<Page>,
  plan: { readonly frames: number; readonly rounds: number },
): Promise<FrameCost[]> {
  const stands: { readonly pods: number; readonly page: Page; readonly batches: number[] }[] = [];
  for (const pods of PODS) {
    const page = await open();
    await prepare(page, pods);
    await batch(page, pods, plan.frames);
    stands.push({ pods, page, batches: [] });
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const { page, pods, batches } of stands) {
      await page.bringToFront();
      batches.push((await batch(page, pods, plan.frames)) / plan.frames);
    }
  }
  const least = stands[0]?.batches ?? [];
  return stands.map(({ pods, batches }) => {
    const ratios = batches.map((cost, round) => cost / (least[round] ?? Number.NaN));
    const ratio = { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
    return { pods, ms: median(batches), ratio };
  });
}

/** Mounts the bench's story with so many pods. */
async function prepare(page: Page, pods: number): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.bench));
  await page.evaluate((count) => {
    const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
    if (!bench) throw new Error('The page has no bench.');
    return bench.prepare(count);
  }, pods);
}

function batch(page: Page, pods: number, frames: number): Promise<number> {
  return page.evaluate(
    ([count, times]) => {
      const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
      if (!bench) throw new Error('The page has no bench.');
      return bench.frames(count, times);
    },
    [pods, frames] as const,
  );
}
