import type { Story } from '../../core/openStory.ts';
import type { Playhead } from '../../core/playhead.ts';
import type { Seconds } from '../../core/units.ts';
import type { EngineNode, EngineNodeOptions } from '../live/engineNode.ts';
import { LANES, WHOLE, widthsOf } from '../live/lanes.ts';
import type { Piece, Work } from './engineWorker.ts';

/** An engine that a worker plays ahead, so that a rendering has one processor for it and one for all else. */
export interface PlayedEngine extends Pick<EngineNode, 'lane' | 'control' | 'dispose'> {
  /** When the rendering is to be suspended for one more piece to be laid (a browser rounds up to whole quanta). */
  readonly dues: readonly Seconds[];
  /**
   * Lays the next piece down where the last one ends, once it has been played. One is laid before the rendering starts, so that
   * there is always one to go on with: a filter forgets what it holds where nothing is led into it.
   */
  layNext(): Promise<void>;
}

/** Whole quanta of a rendering, so that pieces meet without a seam. */
const QUANTA = 750;
const QUANTUM = 128;
/** So many pieces the worker may be ahead. */
const AHEAD = 2;

/** A played engine on an off-line context, from the playhead's place on; to be laid down piece by piece. */
export function createPlayedEngine(
  context: OfflineAudioContext,
  story: Story,
  {
    stems = false,
    playhead,
    ...options
  }: Omit<EngineNodeOptions, 'onFailed'> & { readonly playhead: Playhead },
): PlayedEngine {
  const { sampleRate } = context;
  const lanes = stems ? LANES.length : WHOLE;
  const piece = QUANTA * QUANTUM;
  const pieces = Math.ceil(context.length / piece);
  const played = playAhead(pieces, { story, options: { ...options, sampleRate }, playhead, lanes, piece });
  const ways = widthsOf(lanes).map((channelCount) => new GainNode(context, { channelCount }));
  const controls = new ChannelSplitterNode(context, { numberOfOutputs: widthsOf(lanes)[CONTROLS] ?? 1 });
  ways[CONTROLS]?.connect(controls);
  let laid = 0;
  return {
    dues: Array.from({ length: pieces - 1 }, (_, i) => (i * piece + QUANTUM / 2) / sampleRate),
    async layNext() {
      const rows = await played.next();
      for (const [lane, channels] of rows.entries()) {
        const buffer = new AudioBuffer({ numberOfChannels: channels.length, length: piece, sampleRate });
        for (const [c, channel] of channels.entries()) buffer.copyToChannel(channel, c);
        const source = new AudioBufferSourceNode(context, { buffer });
        source.connect(ways[lane] as GainNode);
        source.start((laid * piece) / sampleRate);
      }
      laid++;
    },
    lane: (lane, to) => void ways[LANES.indexOf(lane)]?.connect(to),
    control: (index, to) => controls.connect(to, index),
    dispose() {
      played.end();
      for (const node of [...ways, controls]) node.disconnect();
    },
  };
}

const CONTROLS = LANES.indexOf('controls');

/** Has a worker play so many pieces, some of them ahead of what is asked for. */
function playAhead(pieces: number, work: Work) {
  const worker = new Worker(new URL('./engineWorker.ts', import.meta.url), { type: 'module' });
  const ready: Piece[] = [];
  let failure: Error | null = null;
  let look = () => {};
  worker.addEventListener('message', ({ data }: MessageEvent<Piece>) => {
    ready.push(data);
    look();
  });
  worker.addEventListener('error', ({ message }) => {
    failure = new Error(
      `The sound of the place cannot be rendered: ${message || 'its script does not come'}.`,
    );
    look();
  });
  let asked = 0;
  const ask = () => {
    if (asked < pieces) worker.postMessage(asked === 0 ? work : null);
    asked++;
  };
  for (let i = 0; i < AHEAD; i++) ask();
  return {
    async next(): Promise<Piece> {
      ask();
      while (!failure && ready.length === 0) {
        await new Promise<void>((resolve) => {
          look = resolve;
        });
      }
      if (failure) throw failure;
      return ready.shift() as Piece;
    },
    end: () => worker.terminate(),
  };
}
