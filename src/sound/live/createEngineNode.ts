import type { Story } from '../../core/openStory.ts';
import type { EngineNode, EngineNodeOptions } from './engineNode.ts';
import type { Making, Telling } from './engineProcessor.ts';
import processorUrl from './engineProcessor.ts?worker&url';
import { LANES, WHOLE, widthsOf } from './lanes.ts';

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

/** How often each context's processor could not be loaded. */
const failures = new WeakMap<BaseAudioContext, number>();

/** A browser keeps to it that an address has failed, so it is asked by another from then on. */
async function addProcessor(context: BaseAudioContext): Promise<void> {
  const failed = failures.get(context) ?? 0;
  const url = new URL(processorUrl, import.meta.url);
  if (failed > 0) url.searchParams.set('try', String(failed + 1));
  try {
    await context.audioWorklet.addModule(url.href);
  } catch (cause) {
    failures.set(context, failed + 1);
    throw cause;
  }
}

async function inAudioThread(
  context: BaseAudioContext,
  story: Story,
  { stems = false, playhead, onFailed, ...options }: EngineNodeOptions,
): Promise<EngineNode> {
  await addProcessor(context);
  const lanes = stems ? LANES.length : WHOLE;
  const making: Making = { story, options, playhead: playhead ?? null };
  const node = new AudioWorkletNode(context, PROCESSOR, {
    numberOfInputs: 0,
    numberOfOutputs: lanes,
    outputChannelCount: widthsOf(lanes),
    processorOptions: making,
  });
  node.onprocessorerror = (event) => onFailed?.(event);
  const tell = (telling: Telling) => node.port.postMessage(telling);
  const controls = context.createChannelSplitter(widthsOf(lanes)[LANES.indexOf('controls')]);
  node.connect(controls, LANES.indexOf('controls'));
  return {
    lane: (lane, to) => void node.connect(to, LANES.indexOf(lane)),
    control: (index, to) => controls.connect(to, index),
    follow: (playhead) => tell({ kind: 'follow', playhead }),
    come: (to) => tell({ kind: 'come', to }),
    set: (settings) => tell({ kind: 'settings', settings }),
    dispose() {
      node.onprocessorerror = null;
      tell({ kind: 'end' });
      node.disconnect();
      controls.disconnect();
    },
  };
}
