import { lastAt } from '../../core/score/lastAt.ts';
import type { Score, ScoreShot } from '../../core/score.ts';
import type { Seconds, Unit } from '../../core/units.ts';
import { BLEND, CROSSING } from './poseAt.ts';

/** How fast the camera travels from shot to shot, 0 to 1; what a shot has brought is not hushed on the way to it. */
export function travelling({ shots }: Score, t: Seconds, shown: Seconds): Unit {
  const index = lastAt(shots, startOf, t);
  const shot = shots[index];
  if (!shot || index === 0 || shot.at <= shown) return 0;
  const part = (t - shot.at) / (shot.line === null ? CROSSING : BLEND);
  return part >= 1 ? 0 : Math.sin(Math.PI * part) ** 2;
}

function startOf({ at }: ScoreShot): Seconds {
  return at;
}
