import type { Page } from 'playwright-core';
import { fullestAt } from '../../../core/score/fullestAt.ts';
import { shotAt } from '../../../core/score/placeAt.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';
import type { Tier } from '../../../scene/stage.ts';
import type { PictureBench } from '../../web/bench/pictureBench.ts';
import type { WindowWithDoor } from '../door.ts';
import type { Size } from '../openPage.ts';
import { median } from './statistics.ts';

/** From the least; the order in which their frames are timed. */
export const BENCH_TIERS = ['low', 'medium', 'high'] as const satisfies readonly Tier[];

/** What a moment's whole frames cost. */
export interface PictureCost {
  readonly story: string;
  readonly kind: 'wide' | 'near' | 'full';
  readonly act: number;
  readonly t: Seconds;
  /** Milliseconds, medians. */
  readonly peer: number;
  /** By tier: median of the rounds' ratios to the peer. */
  readonly ratios: readonly number[];
}

/** What the pictures of an act ask of the drawing context on the best tier: the most of three moments, and of that with most systems. */
export interface ActDraws {
  readonly story: string;
  readonly act: number;
  readonly calls: number;
  readonly screens: number;
}

const FRACTIONS = [0.35, 0.6, 0.85];

/**
 * Times whole frames of a story beside the peer's, `rounds` times over in turn, in the middle of its longest wide shot and of its
 * longest near one, and where most systems stand; everything has been drawn once before.
 */
export async function pictureCosts(
  page: Page,
  story: string,
  plan: { readonly size: Size; readonly rounds: number },
): Promise<PictureCost[]> {
  const score = await openStory(page, story, plan.size, BENCH_TIERS);
  const costs: PictureCost[] = [];
  for (const { kind, t } of momentsOf(score)) {
    await framesOf(page, t);
    const rounds: number[][] = [];
    for (let i = 0; i < plan.rounds; i++) rounds.push(await framesOf(page, t));
    const peers = rounds.map((costs) => costs[0] ?? Number.NaN);
    const ratios = BENCH_TIERS.map((_, tier) =>
      median(rounds.map((costs, i) => (costs[tier + 1] ?? Number.NaN) / (peers[i] ?? Number.NaN))),
    );
    const act = score.shots[shotAt(score, t)]?.act ?? 0;
    costs.push({ story, kind, act, t, peer: median(peers), ratios });
  }
  return costs;
}

/** Counts what each act of a story draws. */
export async function actDraws(page: Page, story: string): Promise<ActDraws[]> {
  const score = await openStory(page, story, { width: 64, height: 36 }, ['high']);
  const rows: ActDraws[] = [];
  for (const { index, start, end } of score.acts) {
    let most = { calls: 0, screens: 0 };
    const moments = FRACTIONS.map((fraction) => start + fraction * (end - start));
    for (const t of [...moments, fullestAt(score, start, end)]) {
      const seen = await ask(page, 'draws', [t]);
      if (seen.calls > most.calls) most = seen;
    }
    rows.push({ story, act: index, ...most });
  }
  return rows;
}

/** The middle of the longest wide and of the longest near shot, and the fullest moment, in this order. */
function momentsOf(score: Score): Pick<PictureCost, 'kind' | 't'>[] {
  const { shots, end } = score;
  const spans = shots.map((shot, i) => ({ shot, until: shots[i + 1]?.at ?? end }));
  const shown = (['wide', 'near'] as const).flatMap((kind) => {
    const [longest] = spans
      .filter(({ shot }) => shot.shot === (kind === 'near' ? 'close' : 'wide'))
      .sort((a, b) => b.until - b.shot.at - (a.until - a.shot.at));
    return longest ? [{ kind, t: (longest.shot.at + longest.until) / 2 }] : [];
  });
  return [...shown, { kind: 'full', t: fullestAt(score, 0, end) }];
}

async function openStory(page: Page, story: string, size: Size, tiers: readonly Tier[]): Promise<Score> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.pictures));
  return page.evaluate(
    (options) => {
      const pictures = (window as unknown as WindowWithDoor).noctiluca?.pictures;
      if (!pictures) throw new Error('The page has no bench of pictures.');
      return pictures.open(options);
    },
    { story, size, tiers },
  );
}

/** Milliseconds of one frame of the peer, then of each tier. */
async function framesOf(page: Page, t: Seconds): Promise<number[]> {
  const costs: number[] = [];
  for (let which = 0; which <= BENCH_TIERS.length; which++) costs.push(await ask(page, 'frame', [t, which]));
  return costs;
}

/** Asks the page's bench. */
function ask<K extends 'frame' | 'draws'>(
  page: Page,
  what: K,
  how: Parameters<PictureBench[K]>,
): Promise<ReturnType<PictureBench[K]>> {
  return page.evaluate(
    ([name, args]) => {
      const pictures = (window as unknown as WindowWithDoor).noctiluca?.pictures;
      if (!pictures) throw new Error('The page has no bench of pictures.');
      return (pictures[name] as (...args: readonly unknown[]) => unknown)(...args);
    },
    [what, how] as const,
  ) as Promise<ReturnType<PictureBench[K]>>;
}
