import { lerp, smoothstep } from '../ease.ts';
import { DIALS, type DialName, type Dials } from '../pack.ts';
import type { Score, Turn } from '../score.ts';
import type { Seconds, Unit } from '../units.ts';
import { lastAt } from './lastAt.ts';

/** The seven dials at story time t; `out` is filled and returned, so that a frame allocates nothing. */
export function dialsAt(
  score: Score,
  t: Seconds,
  out: Record<DialName, Unit> = { unison: 0, variety: 0, kinship: 0, order: 0, tension: 0, hope: 0, glow: 0 },
): Record<DialName, Unit> {
  const turn = score.turns[lastAt(score.turns, startOf, t)];
  const still: Dials | undefined = score.turns[0]?.before ?? score.pack.acts[0]?.start;
  const before = turn?.before ?? still;
  const after = turn?.after ?? still;
  const part = turn ? smoothstep(turn.from, turn.until, t) : 0;
  for (const dial of DIALS) out[dial] = lerp(before?.[dial] ?? 0, after?.[dial] ?? 0, part);
  return out;
}

function startOf(turn: Turn): Seconds {
  return turn.from;
}
