import { smoothstep } from '../ease.ts';
import type { Presence, Score } from '../score.ts';
import type { Seconds, Unit } from '../units.ts';

/** How long a system takes to grow in or to leave. */
export const GROWTH: Seconds = 3;

/** How far each system of the pack has grown at t, 0 (absent) to 1, in the pack's order. */
export function systemsAt(
  score: Score,
  t: Seconds,
  out: Float32Array = new Float32Array(score.presence.length),
): Float32Array {
  for (let i = 0; i < score.presence.length; i++) {
    let grown = 0;
    for (const span of score.presence[i] ?? []) {
      if (span.from > t) break;
      const here = grownAt(span, t);
      if (here > grown) grown = here;
    }
    out[i] = grown;
  }
  return out;
}

/** How far what stands for a span has grown at t. */
export function grownAt({ from, to }: Pick<Presence, 'from' | 'to'>, t: Seconds): Unit {
  return smoothstep(from, from + GROWTH, t) * (1 - smoothstep(to, to + GROWTH, t));
}
