import type { Hertz } from '../../core/units.ts';
import type { StretchAnswer, StretchRequest } from './stretchWorker.ts';

/** Tells sound at another rate, at its pitch. The samples handed over are gone afterwards. */
export interface Stretcher {
  stretch(
    samples: Float32Array<ArrayBuffer>,
    sampleRate: Hertz,
    rate: number,
  ): Promise<Float32Array<ArrayBuffer>>;
  dispose(): void;
}

interface Waiting {
  readonly resolve: (samples: Float32Array<ArrayBuffer>) => void;
  readonly reject: (cause: Error) => void;
}

/** A stretcher that works beside the page, in a worker that begins with the first request. */
export function createStretcher(): Stretcher {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;

  const failAll = (sentence: string) => {
    for (const { reject } of waiting.values()) reject(new Error(sentence));
    waiting.clear();
  };

  const begin = (): Worker => {
    const begun = new Worker(new URL('./stretchWorker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<StretchAnswer>) => {
      waiting.get(data.id)?.resolve(data.samples);
      waiting.delete(data.id);
    });
    begun.addEventListener('error', (event) => {
      failAll(`The voice cannot be told at another speed: ${event.message}`);
    });
    return begun;
  };

  return {
    stretch(samples, sampleRate, rate) {
      worker ??= begin();
      const id = asked++;
      const answer = new Promise<Float32Array<ArrayBuffer>>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
      });
      const request: StretchRequest = { id, samples, sampleRate, rate };
      worker.postMessage(request, [samples.buffer]);
      return answer;
    },
    dispose() {
      worker?.terminate();
      failAll('The telling has ended.');
    },
  };
}
