import './hushTone.ts';
import { Context } from 'tone/build/esm/core/context/Context.js';
import { DummyContext } from 'tone/build/esm/core/context/DummyContext.js';
import { Gain } from 'tone/build/esm/core/context/Gain.js';
import { setContext } from 'tone/build/esm/core/context/GlobalContext.js';

/**
 * The one door to Tone. Its modules are named one by one because its index makes an audio context of its own, and the
 * place of its global context is taken by its own null object, so that a node built without a context fails.
 */
setContext(new DummyContext());

export { type Context, Gain };

/** Tone's view of an audio context, live or off-line: without Tone's ticker, and never closed by it. */
export function toneContext(context: BaseAudioContext): Context {
  return new Context({
    context: context as AudioContext,
    clockSource: 'offline',
    lookAhead: 0,
    updateInterval: 128 / context.sampleRate,
  });
}
