import type { Page } from 'playwright-core';
import { openStory, type Story } from '../../../core/openStory.ts';
import type { Pack } from '../../../core/pack.ts';
import { fullestAt } from '../../../core/score/fullestAt.ts';
import type { Seconds } from '../../../core/units.ts';
import { createBlock } from '../../../sound/engine/block.ts';
import { createEngine } from '../../../sound/engine/createEngine.ts';
import { SOUND_TIERS, type SoundTier } from '../../../sound/soundTier.ts';
import type { WindowWithDoor } from '../door.ts';
import { median } from './statistics.ts';

/** A span of an act (from 0), beginning so long after its beginning. */
export interface BusySpan {
  readonly act: number;
  readonly from: Seconds;
  readonly seconds: Seconds;
}

export const TIERS = ['full', 'low'] as const satisfies readonly SoundTier[];
const ROUNDS = 3;
/** What a worklet is asked for at a time. */
const FRAMES = 128;
/** Played before, so that everything is compiled. */
const WARM: Seconds = 3;

/** So much of an act as lies about the moment at which it has most to play. */
export function busySpan(pack: Pack, act: number, seconds: Seconds): BusySpan {
  const { score } = openStory(pack);
  const { start, close } = score.acts[act] ?? { start: 0, close: score.end };
  const fullest = fullestAt(score, start, close) - start;
  return { act, from: Math.max(0, Math.min(close - start - seconds, fullest - seconds / 2)), seconds };
}

/** Part of one core that the engine takes in Node, by the processor's own time: median. */
export function engineCost(pack: Pack, span: BusySpan, tier: SoundTier): number {
  const story = openStory(pack);
  play(story, { ...span, seconds: WARM }, tier);
  return median(Array.from({ length: ROUNDS }, () => play(story, span, tier)));
}

/** What the whole graph without its voice takes where a page renders it, its making included. */
export interface GraphCost {
  /** Part of one core, by the time of the processor that pages have had. */
  readonly part: number;
  /** Seconds rendered in a second. */
  readonly speed: number;
}

/** Has a page (of `?listen`) render a span in each tier by turns: medians. */
export async function graphCosts(
  page: Page,
  story: string,
  span: BusySpan,
): Promise<Record<SoundTier, GraphCost>> {
  const rounds: Record<SoundTier, GraphCost[]> = { full: [], low: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const tier of TIERS) rounds[tier].push(await graphCost(page, story, { ...span, tier }));
  }
  const middle = (costs: readonly GraphCost[]) => ({
    part: median(costs.map(({ part }) => part)),
    speed: median(costs.map(({ speed }) => speed)),
  });
  return { full: middle(rounds.full), low: middle(rounds.low) };
}

/** Has a page render once: an act (from 0), all of it unless a span is given. */
export async function graphCost(
  page: Page,
  story: string,
  { act, ...how }: { act: number; tier: SoundTier } & Partial<BusySpan>,
): Promise<GraphCost> {
  await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.listen));
  const before = await spent(page);
  const { seconds, milliseconds } = await page.evaluate(
    async ([story, act, how, rate]) => {
      const listen = (window as unknown as WindowWithDoor).noctiluca?.listen;
      if (!listen) throw new Error('The page does not listen.');
      const { length, milliseconds } = await listen.render(story, act, { ...how, untold: true });
      return { seconds: length / rate, milliseconds };
    },
    [story, act, how, SOUND_TIERS[how.tier]] as const,
  );
  return { part: ((await spent(page)) - before) / seconds, speed: (1000 * seconds) / milliseconds };
}

/** The processor's time that a browser's pages have had. */
async function spent(page: Page): Promise<Seconds> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser does not say what it costs.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Plays a span, and answers the processor's time for it as a part of the span's own. */
function play(story: Story, { act, from, seconds }: BusySpan, tier: SoundTier): number {
  const sampleRate = SOUND_TIERS[tier];
  const engine = createEngine(story, { sampleRate });
  const block = createBlock(FRAMES, story.pack.guilds.length);
  const start = (story.score.acts[act]?.start ?? 0) + from;
  const render = (frame: number) =>
    engine.render(block, { t: start + frame / sampleRate, rate: 1, frames: FRAMES });
  render(0);
  const before = process.cpuUsage().user;
  for (let frame = FRAMES; frame < seconds * sampleRate; frame += FRAMES) render(frame);
  return (process.cpuUsage().user - before) / 1e6 / seconds;
}
