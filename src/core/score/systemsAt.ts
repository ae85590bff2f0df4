import { smoothstep } from '../ease.ts';
import type { Score } from '../score.ts';
import type { Seconds } from '../units.ts';

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
      const here =
        smoothstep(span.from, span.from + GROWTH, t) * (1 - smoothstep(span.to, span.to + GROWTH, t));
      if (here > grown) grown = here;
    }
    out[i] = grown;
  }
  return out;
}
