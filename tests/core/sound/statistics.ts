import type { Track } from '../../../src/core/dream.ts';
import { dreamAt } from '../../../src/core/dream.ts';
import type { Seconds } from '../../../src/core/units.ts';

/** Rank correlation (Spearman) of pairs; ties are ranked as they come. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  const x = ranks(pairs.map(([a]) => a));
  const y = ranks(pairs.map(([, b]) => b));
  const middle = (pairs.length - 1) / 2;
  let both = 0;
  let alone = 0;
  for (let i = 0; i < pairs.length; i++) {
    both += ((x[i] ?? 0) - middle) * ((y[i] ?? 0) - middle);
    alone += ((x[i] ?? 0) - middle) ** 2;
  }
  return both / alone;
}

/** For each 14 s, every 3 s: how far onsets gather at one phase of all (vector strength), and the mean r then. */
export function gathering(track: Track, onsets: readonly Seconds[], end: Seconds): [number, number][] {
  const pairs: [number, number][] = [];
  for (let t = 0; t + 14 < end; t += 3) {
    const heard = onsets.filter((onset) => onset >= t && onset < t + 14);
    if (heard.length > 8) pairs.push([strength(track, heard), meanOrder(track, t)]);
  }
  return pairs;
}

function strength(track: Track, onsets: readonly Seconds[]): number {
  let re = 0;
  let im = 0;
  for (const t of onsets) {
    const { all } = dreamAt(track, t);
    re += all.re / all.r;
    im += all.im / all.r;
  }
  return Math.hypot(re, im) / onsets.length;
}

function meanOrder(track: Track, from: Seconds): number {
  let sum = 0;
  for (let s = 0; s < 14; s++) sum += dreamAt(track, from + s).all.r;
  return sum / 14;
}

function ranks(values: readonly number[]): number[] {
  const rank: number[] = [];
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  for (const [place, i] of order.entries()) rank[i] = place;
  return rank;
}
