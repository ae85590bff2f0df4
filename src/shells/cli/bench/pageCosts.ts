import type { Page } from 'playwright-core';
import type { Tier } from '../../../scene/stage.ts';
import type { WindowWithDoor } from '../door.ts';
import { median, quantile } from './statistics.ts';

/** What a frame is measured of: so many pods on a tier, with all systems that stand or as if there were none. */
export interface FrameCase {
  readonly pods: number;
  readonly tier: Tier;
  readonly systems: boolean;
}

/** Main-thread time of a frame. */
export interface FrameCost extends FrameCase {
  /** Median frame where nothing is drawn, milliseconds. */
  readonly ms: number;
  /** To that of the least number of pods. */
  readonly ratio: number;
  /** The same round by round: where the middle half lies. */
  readonly rounds: { readonly low: number; readonly high: number };
  /** Median frame beside whatever draws one triangle of each draw: less its own than what software takes from it. */
  readonly beside: number;
}

const PODS = [1024, 16_384, 262_144, 1_048_576];
const SIGHTS = [
  { tier: 'low', systems: false },
  { tier: 'high', systems: false },
  { tier: 'high', systems: true },
] as const;

/** So many frames are left out whenever another page comes to the front: the browser has more to do then. */
const SETTLING = 40;

/** Milliseconds of the main thread for going to one of `count` places and handing on its frame. */
export async function seekCosts(page: Page, count: number): Promise<{ median: number; p95: number }> {
  await prepare(page, { pods: 1024, tier: 'low' });
  const costs = await page.evaluate((times) => {
    const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
    if (!bench) throw new Error('The page has no bench.');
    return Array.from({ length: times }, (_, i) => bench.seek(bench.end * ((i * 0.618034) % 1)));
  }, count);
  return { median: median(costs), p95: quantile(costs, 0.95) };
}

interface Stand extends FrameCase {
  readonly page: Page;
  /** Milliseconds of each frame where nothing is drawn, batch by batch. */
  readonly batches: number[][];
  /** Where a triangle of each draw is. */
  readonly beside: number[][];
}

/**
 * Times batches of `frames` frames, one case after another and that `rounds` times over, so that whatever else the machine does
 * falls on all alike. Each number of pods on each tier has a page of its own from `open`, as a visitor has. Every frame is waited
 * for before the next, and the first batch of each, in which the page warms up, is left out.
 */
export async function frameCosts(
  open: () => Promise<Page>,
  plan: { readonly frames: number; readonly rounds: number },
): Promise<FrameCost[]> {
  const stands: Stand[] = [];
  for (const { tier, systems } of SIGHTS)
    for (const pods of PODS) {
      const page = stands.find((stand) => stand.pods === pods && stand.tier === tier)?.page ?? (await open());
      const stand = { page, pods, tier, systems, batches: [], beside: [] };
      if (!stands.some((other) => other.page === page)) await prepare(page, stand);
      await batch(page, { systems, triangles: 1, frames: plan.frames });
      stands.push(stand);
    }
  for (let round = 0; round < plan.rounds; round++)
    for (const { page, systems, batches, beside } of stands) {
      await page.bringToFront();
      await batch(page, { systems, triangles: 1, frames: SETTLING });
      beside.push(await batch(page, { systems, triangles: 1, frames: plan.frames }));
      batches.push(await batch(page, { systems, triangles: 0, frames: plan.frames }));
    }
  return stands.map(({ pods, tier, systems, batches, beside }) => {
    const least = stands.find((stand) => stand.tier === tier && stand.systems === systems)?.batches ?? [];
    const ratios = batches.map((frames, round) => median(frames) / median(least[round] ?? []));
    const rounds = { low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
    const ms = median(batches.flat());
    return {
      pods,
      tier,
      systems,
      ms,
      ratio: ms / median(least.flat()),
      rounds,
      beside: median(beside.flat()),
    };
  });
}

/** Mounts the bench's story. */
async function prepare(page: Page, { pods, tier }: Pick<FrameCase, 'pods' | 'tier'>): Promise<void> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.bench));
  await page.evaluate(
    ([pods, tier]) => {
      const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
      if (!bench) throw new Error('The page has no bench.');
      return bench.prepare(pods, tier);
    },
    [pods, tier] as const,
  );
}

function batch(
  page: Page,
  asked: { readonly systems: boolean; readonly triangles: 0 | 1; readonly frames: number },
): Promise<number[]> {
  return page.evaluate(({ frames, systems, triangles }) => {
    const bench = (window as unknown as WindowWithDoor).noctiluca?.bench;
    if (!bench) throw new Error('The page has no bench.');
    return bench.frames(frames, systems, triangles);
  }, asked);
}
