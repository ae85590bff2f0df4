import { lastAt } from '../core/score/lastAt.ts';
import { actAt } from '../core/score/placeAt.ts';
import type { Score } from '../core/score.ts';
import type { Seconds } from '../core/units.ts';

/** Further into a line or act than this, a step back goes to its beginning first. */
const INTO: Seconds = 1.5;

/** Where the next line begins, or this one, or the one before; the story's ends beyond the first and last. */
export function lineStep(score: Score, t: Seconds, by: 1 | -1): Seconds {
  const now = lastAt(score.lines, (line) => line.start, t);
  if (by > 0) return score.lines[now + 1]?.start ?? score.end;
  const here = score.lines[now]?.start;
  if (here !== undefined && t - here > INTO) return here;
  return score.lines[now - 1]?.start ?? 0;
}

/** Where the next act begins, or this one, or the one before; the story's end beyond the last. */
export function actStep(score: Score, t: Seconds, by: 1 | -1): Seconds {
  const now = actAt(score, t);
  if (by > 0) return score.acts[now + 1]?.start ?? score.end;
  const here = score.acts[now]?.start ?? 0;
  return t - here > INTO ? here : (score.acts[now - 1]?.start ?? 0);
}
