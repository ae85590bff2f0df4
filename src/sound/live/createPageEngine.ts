import type { Story } from '../../core/openStory.ts';
import { createEngine } from '../engine/createEngine.ts';
import { createHead } from './createHead.ts';
import type { EngineNode, EngineNodeOptions } from './engineNode.ts';
import { blockOf, LANES, WHOLE, widthsOf } from './lanes.ts';

/** Samples at a time. */
const PIECE = 2048;

/** An engine that the page itself plays, where it has no audio thread of its own: its lanes are channels of one script node. */
export function createPageEngine(
  context: AudioContext,
  story: Story,
  { stems: _, playhead, onFailed, ...options }: EngineNodeOptions,
): EngineNode {
  const widths = widthsOf(WHOLE);
  const channels = widths.reduce((sum, width) => sum + width, 0);
  const first = (lane: number) => widths.slice(0, lane).reduce((sum, width) => sum + width, 0);
  const node = context.createScriptProcessor(PIECE, 0, channels);
  const splitter = context.createChannelSplitter(channels);
  node.connect(splitter);
  const { sampleRate } = context;
  const head = createHead(createEngine(story, { ...options, sampleRate }));
  if (playhead) head.follow(playhead);
  node.onaudioprocess = ({ outputBuffer, playbackTime }) => {
    const rows = Array.from({ length: channels }, (_, i) => outputBuffer.getChannelData(i));
    const lanes = widths.map((width, lane) => rows.slice(first(lane), first(lane) + width));
    try {
      head.fill(blockOf(lanes), playbackTime, PIECE);
    } catch (cause) {
      node.onaudioprocess = null;
      for (const row of rows) row.fill(0);
      onFailed?.(cause);
    }
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
    follow: head.follow,
    come: head.come,
    set: (settings) => head.replace(() => createEngine(story, { ...options, settings, sampleRate })),
    dispose() {
      node.onaudioprocess = null;
      for (const one of [node, splitter, ...mergers]) one.disconnect();
    },
  };
}
