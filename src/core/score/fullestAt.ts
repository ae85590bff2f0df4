import type { Score } from '../score.ts';
import type { Seconds } from '../units.ts';
import { GROWTH } from './systemsAt.ts';

/** The middle of the span within `from` to `to` in which most systems stand at once, grown. */
export function fullestAt(score: Score, from: Seconds, to: Seconds): Seconds {
  const spans = score.presence.flat().map((span) => ({ from: span.from + GROWTH, to: span.to }));
  const turns = spans.flatMap((span) => [span.from, span.to]).filter((t) => t > from && t < to);
  const edges = [from, ...turns.sort((a, b) => a - b), to];
  let best = { count: -1, t: from };
  for (let i = 1; i < edges.length; i++) {
    const t = ((edges[i - 1] ?? from) + (edges[i] ?? to)) / 2;
    const count = spans.filter((span) => span.from <= t && t < span.to).length;
    if (count > best.count) best = { count, t };
  }
  return best.t;
}
