import type { Seconds } from '../core/units.ts';

/** Where a sound's nodes are made, counted, and in the end taken apart together. */
export interface Bench {
  readonly context: BaseAudioContext;
  /** Nodes made so far. */
  readonly count: () => number;
  gain(value: number, to?: Wire): GainNode;
  filter(type: BiquadFilterType, Q: number, to: Wire): BiquadFilterNode;
  panner(pan: number, to: Wire): StereoPannerNode;
  delay(seconds: Seconds, to: Wire): DelayNode;
  convolver(to: Wire): ConvolverNode;
  shaper(curve: Float32Array<ArrayBuffer>, to: Wire): WaveShaperNode;
  dispose(): void;
}

/** What a node can be led into. */
export type Wire = AudioNode | AudioParam;

/** An empty bench on an audio context. */
export function createBench(context: BaseAudioContext): Bench {
  const undo: (() => void)[] = [];

  function keep<T extends AudioNode>(node: T, to?: Wire): T {
    if (to) lead(node, to);
    undo.push(() => node.disconnect());
    return node;
  }

  return {
    context,
    count: () => undo.length,
    gain(value, to) {
      const node = keep(context.createGain(), to);
      node.gain.value = value;
      return node;
    },
    filter(type, Q, to) {
      const node = keep(context.createBiquadFilter(), to);
      node.type = type;
      node.Q.value = Q;
      for (const param of [node.frequency, node.Q, node.gain, node.detune]) atControlRate(param);
      return node;
    },
    panner(pan, to) {
      const node = keep(context.createStereoPanner(), to);
      node.pan.value = pan;
      return node;
    },
    delay(seconds, to) {
      const node = keep(context.createDelay(), to);
      node.delayTime.value = seconds;
      return node;
    },
    convolver(to) {
      const node = keep(context.createConvolver(), to);
      node.normalize = false;
      return node;
    },
    shaper(curve, to) {
      const node = keep(context.createWaveShaper(), to);
      node.curve = curve;
      node.oversample = '4x';
      return node;
    },
    dispose() {
      for (const undoOne of undo.splice(0).reverse()) undoOne();
    },
  };
}

/** Leads a node into a node or a param. */
export function lead(node: AudioNode, to: Wire): void {
  if (to instanceof AudioParam) node.connect(to);
  else node.connect(to);
}

/** Has a param computed once a block where the browser lets it: a third of the cost, and no ear tells. */
export function atControlRate(param: AudioParam): void {
  try {
    param.automationRate = 'k-rate';
  } catch {
    // Firefox has no control-rate frequencies; it pays and sounds the same.
  }
}
