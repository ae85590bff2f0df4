import { createSteadyTrack } from '../../../core/dream/createTrack.ts';
import type { Track } from '../../../core/dream.ts';
import type { Story } from '../../../core/openStory.ts';
import { DIALS, type DialName, type Dials } from '../../../core/pack.ts';
import { dialsAt } from '../../../core/score/dialsAt.ts';

/** The story as it would sound if its dials never moved; its dreamers are those of `track`, or such as these dials make. */
export function heldStory(story: Story, dials: Dials, track: Track = steadyTrack(story, dials)): Story {
  const acts = story.pack.acts.map((act) => ({ ...act, start: dials }));
  const pack = { ...story.pack, acts };
  return { ...story, pack, score: { ...story.score, pack, turns: [] }, track };
}

/** The dreamers of a story under dials that never change. */
export function steadyTrack({ pack, score }: Story, dials: Dials): Track {
  const { guilds, world, tonality, seed } = pack;
  const course = { guilds, formation: world.formation, tempo: tonality.tempo, seed, end: score.end };
  return createSteadyTrack(course, dials);
}

/** The mean of a story's dials over all of it. */
export function meanDials({ score }: Story): Dials {
  const seconds = Math.floor(score.end);
  const sums = Object.fromEntries(DIALS.map((dial) => [dial, 0])) as Record<DialName, number>;
  for (let t = 0; t < seconds; t++) {
    const dials = dialsAt(score, t);
    for (const dial of DIALS) sums[dial] += dials[dial] / seconds;
  }
  return sums;
}
