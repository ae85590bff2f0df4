import type { Seconds } from '../core/units.ts';
import { type Context, Gain, toneContext } from './tone.ts';

/** Where a sound's nodes are made, counted, and in the end taken apart together. */
export interface Bench {
  readonly context: BaseAudioContext;
  /** Nodes made so far. */
  readonly count: () => number;
  /** A bus of the mix. */
  bus(gain: number, to?: Wire): Gain;
  gain(value: number, to?: Wire): GainNode;
  filter(type: BiquadFilterType, Q: number, to: Wire): BiquadFilterNode;
  panner(pan: number, to: Wire): StereoPannerNode;
  delay(seconds: Seconds, to: Wire): DelayNode;
  convolver(to: Wire): ConvolverNode;
  shaper(curve: Float32Array<ArrayBuffer>, to: Wire): WaveShaperNode;
  dispose(): void;
}

/** What a node can be led into. */
export type Wire = AudioNode | AudioParam | Gain;

/** An empty bench on an audio context. */
export function createBench(context: BaseAudioContext): Bench {
  const tone: Context = toneContext(context);
  const undo: (() => void)[] = [];

  function keep<T extends AudioNode>(node: T, to?: Wire): T {
    if (to) lead(node, to);
    undo.push(() => node.disconnect());
    return node;
  }

  return {
    context,
    count: () => undo.length,
    bus(gain, to) {
      const bus = new Gain({ context: tone, gain });
      undo.push(() => bus.dispose());
      if (to) lead(bus.output as AudioNode, to);
      return bus;
    },
    gain(value, to) {
      const node = keep(tone.createGain(), to);
      node.gain.value = value;
      return node;
    },
    filter(type, Q, to) {
      const node = keep(tone.createBiquadFilter(), to);
      node.type = type;
      node.Q.value = Q;
      for (const param of [node.frequency, node.Q, node.gain, node.detune]) atControlRate(param);
      return node;
    },
    panner(pan, to) {
      const node = keep(tone.createStereoPanner(), to);
      node.pan.value = pan;
      return node;
    },
    delay(seconds, to) {
      const node = keep(tone.createDelay(), to);
      node.delayTime.value = seconds;
      return node;
    },
    convolver(to) {
      const node = keep(tone.createConvolver(), to);
      node.normalize = false;
      return node;
    },
    shaper(curve, to) {
      const node = keep(tone.createWaveShaper(), to);
      node.curve = curve;
      node.oversample = '4x';
      return node;
    },
    dispose() {
      for (const undoOne of undo.splice(0).reverse()) undoOne();
    },
  };
}

/** Leads a native node into a node, a param or a part of the mix. */
export function lead(node: AudioNode, to: Wire): void {
  if (to instanceof AudioParam) node.connect(to);
  else node.connect(to instanceof AudioNode ? to : (to.input as AudioNode));
}

/** Has a param computed once a block where the browser lets it: a third of the cost, and no ear tells. */
export function atControlRate(param: AudioParam): void {
  try {
    param.automationRate = 'k-rate';
  } catch {
    // Firefox has no control-rate frequencies; it pays and sounds the same.
  }
}
