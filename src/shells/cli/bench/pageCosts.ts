import type { Page } from 'playwright-core';
import type { WindowWithDoor } from '../door.ts';
import { median, quantile } from './statistics.ts';

/** Main-thread time of a frame with so many pods. */
export interface FrameCost {
  readonly pods: number;
  /** Median of the batches, milliseconds a frame. */
  readonly ms: number;
  /** To the least number of pods, batch by batch: median, and where the middle half lies. */
  readonly ratio: { readonly median: number; readonly low: number; readonly high: number };
}

export const PODS = [1024, 16_384, 262_144, 1_048_576] as const;

/** Milliseconds of the main thread for going to one of `count` places and handing on its frame. */
export async function seekCosts(page: Page, count: number): Promise<{ median: number; p95: number }> {
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
 * machine does falls on all alike.
 */
export async function frameCosts(page: Page, plan: { frames: number; rounds: number }): Promise<FrameCost[]> {
  const batches: number[][] = PODS.map(() => []);
  for (let round = 0; round < plan.rounds; round++) {
    for (const [i, pods] of PODS.entries()) {
      batches[i]?.push((await batch(page, pods, plan.frames)) / plan.frames);
    }
  }
  const least = batches[0] ?? [];
  return PODS.map((pods, i) => {
    const costs = batches[i] ?? [];
    const ratios = costs.map((cost, round) => cost / (least[round] ?? Number.NaN));
    const ratio = { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
    return { pods, ms: median(costs), ratio };
  });
}

/** Mounts the bench's story once for each number of pods. */
export async function prepare(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.bench));
  for (const pods of PODS) {
    await page.evaluate(
      (count) => (window as unknown as WindowWithDoor).noctiluca?.bench?.prepare(count),
      pods,
    );
  }
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
