import type { Seconds } from '../../../../core/units.ts';
import type { Spoken } from '../engine.ts';
import { silencesOf } from './silences.ts';

/** Counts changes in how audio is worked after the engine: part of each take's key. */
export const FINISH = 6;

/** The last sound ends where no more than this far below the loud part is left: endings are soft, but voices breathe. */
const GONE = [50, 40];
const BEFORE: Seconds = 0.02;
const AFTER: Seconds = 0.08;
const FADE_IN: Seconds = 0.01;
const FADE_OUT: Seconds = 0.05;

/** A line trimmed to its sound: 20 ms before its first sound, 80 ms after its last, both faded. */
export function finished({ samples, rate, words }: Spoken): Spoken {
  const ends = Math.max(lastSound(samples, rate), words.at(-1)?.[1] ?? 0);
  const from = Math.round(((words[0]?.[0] ?? 0) - BEFORE) * rate);
  const cut = new Float32Array(Math.round((ends + AFTER) * rate) - from);
  for (let i = 0; i < cut.length; i++) cut[i] = samples[from + i] ?? 0;
  fade(cut, rate);
  const shift = from / rate;
  return {
    samples: cut,
    rate,
    words: words.map(([start, end]): [Seconds, Seconds] => [start - shift, end - shift]),
  };
}

/** Where the silence begins that the samples end with; 0 where they end with none. */
function lastSound(samples: Float32Array, rate: number): Seconds {
  for (const gone of GONE) {
    const tail = silencesOf(samples, rate, gone).at(-1);
    if (tail && tail.to >= samples.length / rate) return tail.from;
  }
  return 0;
}

function fade(samples: Float32Array, rate: number): void {
  const rise = Math.round(FADE_IN * rate);
  const fall = Math.round(FADE_OUT * rate);
  for (let i = 0; i < rise; i++) samples[i]! *= curve(i / rise);
  for (let i = 0; i < fall; i++) samples[samples.length - 1 - i]! *= curve(i / fall);
}

function curve(x: number): number {
  return 0.5 - 0.5 * Math.cos(Math.PI * x);
}
