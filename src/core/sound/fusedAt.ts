import { type Dream, dreamAt } from '../dream.ts';
import { smoothstep } from '../ease.ts';
import type { Story } from '../openStory.ts';
import type { Dials } from '../pack.ts';
import type { Seconds, Unit } from '../units.ts';

const LOOK_BACK: Seconds = 4;
const LOOKS = 8;
/** Guilds give way one after another, the largest first. */
const RANK_STEP = 0.018;

/**
 * How far a guild of this rank (by share, the largest 0) has fallen into the one voice at t: by the order of all over the
 * last 4 s, where one dream or one clock pulls, and less where guilds hold to their own. `scratch` is overwritten.
 */
export function fusedAt(story: Story, t: Seconds, dials: Dials, rank: number, scratch: Dream): Unit {
  const pull = smoothstep(0.55, 0.85, dials.unison + 0.35 * dials.order) * (1 - 0.75 * dials.kinship);
  if (pull === 0) return 0;
  let order = 0;
  for (let i = 0; i < LOOKS; i++) order += dreamAt(story.track, t - (i * LOOK_BACK) / LOOKS, scratch).all.r;
  const late = RANK_STEP * rank;
  return smoothstep(0.8 + late, 0.9 + late, order / LOOKS) * pull;
}
