import type { Story } from '../../core/openStory.ts';
import type { Playhead } from '../../core/playhead.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { Block, EngineOptions, Visiting } from '../engine/engine.ts';
import { createHead, type Head } from './createHead.ts';
import { blockOf } from './lanes.ts';

/** What a page tells its engine. */
export type Telling =
  | { readonly kind: 'follow'; readonly playhead: Playhead }
  | { readonly kind: 'come'; readonly to: Visiting | null }
  | { readonly kind: 'settings'; readonly settings: NonNullable<EngineOptions['settings']> }
  | { readonly kind: 'end' };

/** What an engine is made from, in a processor. */
export interface Making {
  readonly story: Story;
  readonly options: Omit<EngineOptions, 'sampleRate'>;
  readonly playhead: Playhead | null;
}

export const PROCESSOR = 'noctiluca-engine';

// What an audio worklet has that a page does not.
declare const sampleRate: number;
declare const currentTime: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: unknown): void;

class EngineProcessor extends AudioWorkletProcessor {
  readonly #head: Head;
  #block: Block | null = null;
  #outputs: readonly Float32Array[][] = [];
  #ended = false;

  constructor({ processorOptions }: { processorOptions: Making }) {
    super();
    const { story, options, playhead } = processorOptions;
    this.#head = createHead(createEngine(story, { ...options, sampleRate }));
    if (playhead) this.#head.follow(playhead);
    this.port.onmessage = ({ data }: MessageEvent<Telling>) => {
      if (data.kind === 'follow') this.#head.follow(data.playhead);
      else if (data.kind === 'come') this.#head.come(data.to);
      else if (data.kind === 'settings') {
        const { settings } = data;
        this.#head.replace(() => createEngine(story, { ...options, settings, sampleRate }));
      } else this.#ended = true;
    };
  }

  process(_: unknown, outputs: Float32Array[][]): boolean {
    // The browser may hand out the same arrays again and again, or new ones.
    if (!this.#block || outputs.some((lane, i) => lane[0] !== this.#outputs[i]?.[0])) {
      this.#outputs = outputs.map((lane) => [...lane]);
      this.#block = blockOf(outputs);
    }
    this.#head.fill(this.#block, currentTime, outputs[0]?.[0]?.length ?? 0);
    return !this.#ended;
  }
}

registerProcessor(PROCESSOR, EngineProcessor);
