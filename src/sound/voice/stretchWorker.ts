import type { Hertz } from '../../core/units.ts';
import { stretchTake } from './stretchTake.ts';

/** What the worker is asked, by a number that its answer carries. */
export interface StretchRequest {
  readonly id: number;
  readonly samples: Float32Array<ArrayBuffer>;
  readonly sampleRate: Hertz;
  readonly rate: number;
}

export interface StretchAnswer {
  readonly id: number;
  readonly samples: Float32Array<ArrayBuffer>;
}

/** The part of a worker's scope that is used here. */
interface Scope {
  addEventListener(type: 'message', hear: (event: MessageEvent<StretchRequest>) => void): void;
  postMessage(answer: StretchAnswer, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener('message', ({ data: { id, samples, sampleRate, rate } }) => {
  const stretched = stretchTake(samples, sampleRate, rate);
  scope.postMessage({ id, samples: stretched }, [stretched.buffer]);
});
