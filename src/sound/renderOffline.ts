import type { Story } from '../core/openStory.ts';
import type { Hertz, Seconds } from '../core/units.ts';
import { buildDesk, type Desk, furnish } from './desk.ts';
import { createLevels } from './levels.ts';
import type { EngineNodeOptions } from './live/engineNode.ts';
import { createPlayedEngine, type PlayedEngine } from './offline/createPlayedEngine.ts';
import type { Takes } from './voice/createTakes.ts';
import { createVoice } from './voice/createVoice.ts';

export interface Rendering {
  readonly from: Seconds;
  readonly seconds: Seconds;
  readonly sampleRate: Hertz;
  /** The story's recordings; the rendering takes them over. */
  readonly takes?: Takes;
  /** Whether the stems come out too. */
  readonly stems?: boolean;
  /** Whether the voice is left out. */
  readonly untold?: boolean;
  readonly engine?: Omit<EngineNodeOptions, 'stems' | 'playhead'>;
  /** Told now and then how much is done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** A span of sound, two channels a part (`CHANNELS`). */
export interface Rendered {
  readonly buffer: AudioBuffer;
  readonly nodes: number;
  /** Whether all that is recorded of the span could be had. */
  readonly complete: boolean;
}

/**
 * Which channels of a rendering hold what: the whole; the voices, and all but them, at their levels in the whole; and where they
 * are asked for the stems, before make-up: what the engine plays (`dry`), of it the bed with air and clock, and the systems, and
 * what the room gives back. The guilds are what is left of `dry`.
 */
export const CHANNELS = {
  mix: [0, 1],
  voice: [2, 3],
  music: [4, 5],
  dry: [6, 7],
  bed: [8, 9],
  systems: [10, 11],
  room: [12, 13],
} as const;
export type RenderedPart = keyof typeof CHANNELS;

const WITH_STEMS = 14;
const WITHOUT = 6;

/** Renders a span of a story's sound through the same nodes as live. */
export async function renderOffline(story: Story, rendering: Rendering): Promise<Rendered> {
  const { from, seconds, sampleRate, takes, stems = false, untold = false } = rendering;
  const count = stems ? WITH_STEMS : WITHOUT;
  const context = new OfflineAudioContext(count, Math.round(seconds * sampleRate), sampleRate);
  const merger = context.createChannelMerger(count);
  merger.connect(context.destination);
  const desk = buildDesk(context, pairInto(merger, CHANNELS.mix));
  const playhead = { anchorT: from, anchorNow: 0, rate: 1, paused: false };
  const engine = createPlayedEngine(context, story, { ...rendering.engine, stems, playhead });
  desk.mix.seat(engine, stems);
  tap(desk, merger, stems);
  for (const _ of furnish(desk, story.pack));
  const voice = createVoice(story, { context, buses: desk.voices, ...(takes && { takes }) });
  const complete = untold || (await voice.ready({ from, to: from + seconds, rate: 1 }));
  if (!untold) {
    voice.narrator.enter(playhead, 0);
    voice.narrator.planTo(from + seconds, 0);
  }
  const levels = createLevels(story);
  levels.enter(desk.mix, from, 0);
  levels.planTo(desk.mix, playhead, from + seconds);
  const nodes = desk.bench.count();
  const buffer = await render(context, engine, rendering);
  voice.dispose();
  engine.dispose();
  desk.bench.dispose();
  return { buffer, nodes, complete };
}

function tap({ mix }: Desk, merger: ChannelMergerNode, stems: boolean): void {
  mix.parts.voice.connect(pairInto(merger, CHANNELS.voice));
  mix.parts.bed.connect(pairInto(merger, CHANNELS.music));
  if (!stems) return;
  for (const part of ['dry', 'bed', 'systems', 'room'] as const)
    mix.music.output(part).connect(pairInto(merger, CHANNELS[part]));
}

/** Renders all, and rests where a piece of what the engine plays ends until the next one is laid. */
async function render(
  context: OfflineAudioContext,
  engine: PlayedEngine,
  { seconds, onProgress }: Rendering,
): Promise<AudioBuffer> {
  await engine.layNext();
  const lay = async (at: Seconds) => {
    await context.suspend(at);
    onProgress?.(at / seconds);
    await engine.layNext();
    await context.resume();
  };
  const laid = engine.dues.map(lay);
  const [buffer] = await Promise.all([context.startRendering(), ...laid]);
  return buffer;
}

/** A way into two channels of a merger. */
function pairInto(merger: ChannelMergerNode, channels: readonly [left: number, right: number]): AudioNode {
  const { context } = merger;
  const pair = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
  const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
  pair.connect(splitter);
  for (const [output, channel] of channels.entries()) splitter.connect(merger, output, channel);
  return pair;
}
