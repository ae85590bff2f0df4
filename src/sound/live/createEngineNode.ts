import type { Story } from '../../core/openStory.ts';
import type { Playhead } from '../../core/playhead.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { EngineOptions } from '../engine/engine.ts';
import { createHead, type Head } from './createHead.ts';
import type { Making, Telling } from './engineProcessor.ts';
import processorUrl from './engineProcessor.ts?worker&url';
import { blockOf, LANES, type Lane, WHOLE, widthsOf } from './lanes.ts';

/** An engine as a part of an audio graph. */
export interface EngineNode {
  /** What comes out of a lane, to be led on: two channels, or one a control. */
  readonly lane: (lane: Lane, to: AudioNode) => void;
  /** One control, led into what it is to move. */
  readonly control: (index: number, to: AudioParam) => void;
  readonly follow: (playhead: Playhead) => void;
  readonly come: (guild: number | null) => void;
  readonly set: (settings: Settings) => void;
  readonly dispose: () => void;
}

export type Settings = NonNullable<EngineOptions['settings']>;

export interface EngineNodeOptions extends Omit<EngineOptions, 'sampleRate'> {
  /** Whether bed and systems also come out apart. */
  readonly stems?: boolean;
  /** Followed from the first sample on. */
  readonly playhead?: Playhead;
}

/** As in the processor's own module, which a page does not load. */
const PROCESSOR = 'noctiluca-engine';
/** Samples at a time where the page itself must work them out. */
const PIECE = 2048;

/**
 * An engine's node on a context, live or off-line. It runs in the audio thread; where a page may not have that (one that is not
 * served securely), in the page's own. Rejects where the browser cannot load it.
 */
export async function createEngineNode(
  context: BaseAudioContext,
  story: Story,
  options: EngineNodeOptions = {},
): Promise<EngineNode> {
  return context.audioWorklet
    ? inAudioThread(context, story, options)
    : inPage(context as AudioContext, story, options);
}

async function inAudioThread(
  context: BaseAudioContext,
  story: Story,
  { stems = false, playhead, ...options }: EngineNodeOptions,
): Promise<EngineNode> {
  await context.audioWorklet.addModule(processorUrl);
  const lanes = stems ? LANES.length : WHOLE;
  const making: Making = { story, options, playhead: playhead ?? null };
  const node = new AudioWorkletNode(context, PROCESSOR, {
    numberOfInputs: 0,
    numberOfOutputs: lanes,
    outputChannelCount: widthsOf(lanes),
    processorOptions: making,
  });
  const tell = (telling: Telling) => node.port.postMessage(telling);
  const controls = context.createChannelSplitter(widthsOf(lanes)[LANES.indexOf('controls')]);
  node.connect(controls, LANES.indexOf('controls'));
  return {
    lane: (lane, to) => void node.connect(to, LANES.indexOf(lane)),
    control: (index, to) => controls.connect(to, index),
    follow: (playhead) => tell({ kind: 'follow', playhead }),
    come: (guild) => tell({ kind: 'come', guild }),
    set: (settings) => tell({ kind: 'settings', settings }),
    dispose() {
      tell({ kind: 'end' });
      node.disconnect();
      controls.disconnect();
    },
  };
}

/** All lanes as the channels of one script node, taken apart again. */
function inPage(
  context: AudioContext,
  story: Story,
  { stems: _, playhead, ...options }: EngineNodeOptions,
): EngineNode {
  const widths = widthsOf(WHOLE);
  const channels = widths.reduce((sum, width) => sum + width, 0);
  const first = (lane: number) => widths.slice(0, lane).reduce((sum, width) => sum + width, 0);
  const node = context.createScriptProcessor(PIECE, 0, channels);
  const splitter = context.createChannelSplitter(channels);
  node.connect(splitter);
  let settings = options.settings;
  let last = playhead;
  const make = (): Head => {
    const own = { ...options, ...(settings && { settings }), sampleRate: context.sampleRate };
    const head = createHead(createEngine(story, own));
    if (last) head.follow(last);
    return head;
  };
  let head = make();
  node.onaudioprocess = ({ outputBuffer, playbackTime }) => {
    const rows = Array.from({ length: channels }, (_, i) => outputBuffer.getChannelData(i));
    head.fill(
      blockOf(widths.map((width, lane) => rows.slice(first(lane), first(lane) + width))),
      playbackTime,
      PIECE,
    );
  };
  const mergers: AudioNode[] = [];
  return {
    lane(lane, to) {
      const merger = context.createChannelMerger(2);
      for (const side of [0, 1]) splitter.connect(merger, first(LANES.indexOf(lane)) + side, side);
      merger.connect(to);
      mergers.push(merger);
    },
    control: (index, to) => splitter.connect(to, first(LANES.indexOf('controls')) + index),
    follow(next) {
      last = next;
      head.follow(next);
    },
    come: (guild) => head.come(guild),
    set(next) {
      settings = next;
      head = make();
    },
    dispose() {
      node.onaudioprocess = null;
      for (const one of [node, splitter, ...mergers]) one.disconnect();
    },
  };
}
