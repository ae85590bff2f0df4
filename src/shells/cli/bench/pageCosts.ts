import type { Page } from 'playwright-core';
import type { WindowWithDoor } from '../door.ts';
import { median, quantile } from './statistics.ts';

/** Main-thread time of a frame with so many pods, with all that stands or as if there were no systems. */
export interface FrameCost {
  readonly pods: number;
  readonly systems: boolean;
  /** Median frame, milliseconds. */
  readonly ms: number;
  /** To the least number of pods, median frame to median frame, round by round: median, and where the middle half lies. */
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
  const stands: Stand[] = [];
  for (const pods of PODS) {
    const page = await open();
    await prepare(page, pods);
    for (const systems of [false, true]) {
      await batch(page, { pods, systems }, plan.frames);
      stands.push({ page, pods, systems, batches: [] });
    }
  }
  for (let round = 0; round < plan.rounds; round++) {
    for (const stand of stands) {
      await stand.page.bringToFront();
      stand.batches.push(await batch(stand.page, stand, plan.frames));
    }
  }
  return stands.map(({ pods, systems, batches }) => {
    const least = stands.find((stand) => stand.systems === systems)?.batches ?? [];
    const ratios = batches.map((frames, round) => median(frames) / median(least[round] ?? []));
    const ratio = { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
    return { pods, systems, ms: median(batches.flat()), ratio };
  });
}

type Case = Pick<FrameCost, 'pods' | 'systems'>;

interface Stand extends Case {
  readonly page: Page;
  /** Milliseconds of each frame, batch by batch. */
  readonly batches: number[][];
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

function batch(page: Page, { pods, systems }: Case, frames: number): Promise<number[]> {
  return page.evaluate(
    ([pods, frames, systems]) => {
      const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
      if (!bench) throw new Error('The page has no bench.');
      return bench.frames(pods, frames, systems);
    },
    [pods, frames, systems] as const,
  );
}
