import type { Story } from '../../core/openStory.ts';
import type { EngineNode, EngineNodeOptions } from './engineNode.ts';
import type { Making, Telling } from './engineProcessor.ts';
import processorUrl from './engineProcessor.ts?worker&url';
import { LANES, type Lane, WHOLE, widthsOf } from './lanes.ts';

/** As in the processor's own module, which a page does not load. */
const PROCESSOR = 'noctiluca-engine';

/**
 * An engine's node on a context, live or off-line. It runs in the audio thread; where a page may not have that (one that is not
 * served securely), in the page's own. Rejects where the browser cannot load it.
 */
export async function createEngineNode(
  context: BaseAudioContext,
  story: Story,
  options: EngineNodeOptions = {},
): Promise<EngineNode> {
  if (context.audioWorklet) return inAudioThread(context, story, options);
  const { createPageEngine } = await import('./createPageEngine.ts');
  return createPageEngine(context as AudioContext, story, options);
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
