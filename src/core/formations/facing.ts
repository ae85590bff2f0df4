import { unitOf } from '../random.ts';
import type { Radians, Unit } from '../units.ts';
import type { Found, Plan } from './plan.ts';

/** Seeds are handed to the shaders so much smaller: as a number's fraction they must not be rounded up to the next. */
export const SEED_ROOM = 0.999;

/** The seed whose pod turns its sleeper's side to where a found place is looked at from; `key` makes it one's own. */
export function seedFacing(plan: Plan, found: Found, key: number): Unit {
  const { eye } = plan.stations.wide;
  const front = Math.atan2(eye[2] - found.at[2], eye[0] - found.at[0]);
  const wanted = Math.atan2(found.from[2], found.from[0]);
  const turn = Math.atan2(Math.sin(wanted - front), Math.cos(wanted - front));
  return (Math.floor(96 * unitOf(key)) + partTurned(turn) + 0.5) / (97.3 * SEED_ROOM);
}

/** The part t, from -.5 to .5, that pods.vert.glsl turns by an angle of t + 5.28 t (2 t)^6 radians; found by halving. */
function partTurned(angle: Radians): number {
  let [low, high] = [-0.499, 0.499];
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2;
    if (t + 5.28 * t * (2 * t) ** 6 < angle) low = t;
    else high = t;
  }
  return (low + high) / 2;
}
