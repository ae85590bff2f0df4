import type { Mark } from '../../../../core/narration/phrases.ts';
import type { Seconds } from '../../../../core/units.ts';
import type { Spoken } from '../engine.ts';
import type { Settled } from './settled.ts';
import { levelsOf, type Silence } from './silences.ts';

/** The least rest after a word with this mark: a breath at a comma, longer where a sentence ends. */
const RESTS: Readonly<Record<Mark, Seconds>> = {
  '': 0.12,
  ',': 0.38,
  ';': 0.5,
  ':': 0.5,
  '—': 0.5,
  '.': 0.75,
  '!': 0.75,
  '?': 0.75,
  '…': 0.85,
};
/** An engine's own rest may be this much longer than the least; more is cut. */
const LONGER: Seconds = 0.35;
const CROSSING: Seconds = 0.006;
/** Kept of the sound around a chunk's first and last word. */
const BEFORE: Seconds = 0.02;
const AFTER: Seconds = 0.08;

/** A stretch of one chunk's samples and the rest that follows it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rest: number;
}

/**
 * Joins what was said in one go each into one line, with the rests that its marks (one a word) ask for. Where a rest is put
 * between two words that touch, the one ends before it and the other begins after it.
 */
export function assembled(chunks: readonly Settled[], marks: readonly Mark[]): Spoken {
  const rate = chunks[0]?.rate ?? 24_000;
  const parts: Float32Array[] = [];
  const words: [Seconds, Seconds][] = [];
  let length = 0;
  let word = 0;
  for (const chunk of chunks) {
    const own = marks.slice(word, word + chunk.words.length);
    const last = word + own.length === marks.length;
    const shifts: { readonly at: number; readonly by: number }[] = [];
    for (const { from, to, rest } of stretchesOf(chunk, own, last)) {
      shifts.push({ at: from, by: length - from });
      parts.push(faded(chunk.samples.slice(from, to), Math.round(CROSSING * rate)), new Float32Array(rest));
      length += to - from + rest;
    }
    const moved = (time: Seconds, side: number) => {
      const at = time * rate;
      const shift = shifts.findLast((each) => at + side >= each.at) ?? shifts[0];
      return Math.max(0, (at + (shift?.by ?? 0)) / rate);
    };
    words.push(...chunk.words.map(([start, end]): [Seconds, Seconds] => [moved(start, 1), moved(end, -1)]));
    word += own.length;
  }
  return { samples: joined(parts, length), rate, words };
}

function stretchesOf(chunk: Settled, marks: readonly Mark[], last: boolean): Stretch[] {
  const { rate, words, pauses, samples } = chunk;
  const stretches: Stretch[] = [];
  let from = Math.max(0, Math.round(((words[0]?.[0] ?? 0) - BEFORE) * rate));
  for (let i = 0; i + 1 < words.length; i++) {
    const mark = marks[i] ?? '';
    if (mark === '') continue;
    const least = RESTS[mark];
    const pause = pauses[i] ?? null;
    const found = pause ? pause.to - pause.from : 0;
    if (found >= least && found <= least + LONGER) continue;
    const between = pause ?? { from: words[i]?.[1] ?? 0, to: words[i + 1]?.[0] ?? 0 };
    const surplus = Math.max(0, found - least - LONGER) / 2;
    const middle = (between.from + between.to) / 2;
    const at = Math.round((surplus > 0 ? middle : quietest(chunk, between)) * rate);
    const cut = Math.round(surplus * rate);
    stretches.push({ from, to: at - cut, rest: Math.round(Math.max(0, least - found) * rate) });
    from = at + cut;
  }
  if (last) return [...stretches, { from, to: samples.length, rest: 0 }];
  const end = Math.min(samples.length, Math.round(((words.at(-1)?.[1] ?? 0) + AFTER) * rate));
  const rest = Math.max(0, RESTS[marks.at(-1) ?? ''] - BEFORE - AFTER);
  return [...stretches, { from, to: end, rest: Math.round(rest * rate) }];
}

/** Where a chunk is quietest in a stretch of it, its edges aside. */
function quietest({ samples, rate }: Settled, { from, to }: Silence): Seconds {
  const levels = levelsOf(samples.subarray(Math.round(from * rate), Math.round(to * rate)), rate);
  const edge = Math.floor(levels.length / 4);
  let least = edge;
  for (let i = edge; i < levels.length - edge; i++) {
    if ((levels[i] ?? 0) < (levels[least] ?? 0)) least = i;
  }
  return from + ((to - from) * (least + 0.5)) / Math.max(1, levels.length);
}

function faded(samples: Float32Array, length: number): Float32Array {
  const reach = Math.min(length, samples.length >> 1);
  for (let i = 0; i < reach; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * i) / reach);
    samples[i]! *= gain;
    samples[samples.length - 1 - i]! *= gain;
  }
  return samples;
}

function joined(parts: readonly Float32Array[], length: number): Float32Array {
  const all = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
