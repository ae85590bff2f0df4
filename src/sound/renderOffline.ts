import type { Story } from '../core/openStory.ts';
import type { Hertz, Seconds } from '../core/units.ts';
import { createConductor } from './conductor.ts';
import { buildRig } from './rig.ts';
import type { Takes } from './voice/createTakes.ts';
import { createVoice } from './voice/createVoice.ts';

export interface Rendering {
  readonly from: Seconds;
  readonly seconds: Seconds;
  readonly sampleRate: Hertz;
  /** The story's recordings; the rendering takes them over. */
  readonly takes?: Takes;
}

/** A span of sound: two channels of the whole, two of the voices alone and two of all but them, at their levels in the whole. */
export interface Rendered {
  readonly buffer: AudioBuffer;
  readonly nodes: number;
  /** Whether all that is recorded of the span could be had. */
  readonly complete: boolean;
}

/** Which channels of a rendering hold what. */
export const CHANNELS = { mix: [0, 1], voice: [2, 3], bed: [4, 5] } as const;

/** Renders a span of a story's sound through the same nodes as live. */
export async function renderOffline(
  story: Story,
  { from, seconds, sampleRate, takes }: Rendering,
): Promise<Rendered> {
  const context = new OfflineAudioContext(6, Math.round(seconds * sampleRate), sampleRate);
  const merger = context.createChannelMerger(6);
  merger.connect(context.destination);
  const rig = buildRig(context, story.pack, pairInto(merger, CHANNELS.mix));
  for (const part of ['voice', 'bed'] as const) rig.mix.parts[part].connect(pairInto(merger, CHANNELS[part]));
  for (const _ of rig.furnish());
  const voice = createVoice(story, { context, buses: rig.voices, ...(takes && { takes }) });
  const complete = await voice.ready({ from, to: from + seconds, rate: 1 });
  for (const hand of [createConductor(story, rig), voice.narrator]) {
    hand.enter({ anchorT: from, anchorNow: 0, rate: 1, paused: false }, 0);
    hand.planTo(from + seconds, 0);
  }
  const nodes = rig.bench.count();
  const buffer = await context.startRendering();
  voice.dispose();
  rig.bench.dispose();
  return { buffer, nodes, complete };
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
