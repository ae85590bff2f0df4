import { smootherstep } from '../../core/ease.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import { motionAt } from '../../core/score/stops.ts';
import type { Score } from '../../core/score.ts';
import type { Seconds, Unit } from '../../core/units.ts';
import { breathing, compose, type PoseOptions, type Site } from './poseAt.ts';
import { type Pose, SHOT_POSES } from './shotPose.ts';
import { widened } from './widened.ts';

/** The view of a camera that does not travel, and while a cut dissolves, the view before and how much of the new one there is. */
export interface CalmView {
  readonly pose: Pose;
  readonly before: Pose | null;
  readonly mix: Unit;
}

/** Each shot is shown as it is so long after its beginning: where its movement has composed it. */
const COMPOSED: Seconds = 12;
/** A cut is a dissolve of this length. */
const CUT: Seconds = 1;
/** A `rise` is composed from the shot before it; looking back further than this many is never needed. */
const DEEPEST = 6;

/** The camera for whom motion is to be reduced: from composed still to composed still, each of which only breathes. */
export function calmPoseAt(score: Score, site: Site, t: Seconds, options: PoseOptions): CalmView {
  const index = shotAt(score, t);
  const since = t - (score.shots[index]?.at ?? 0);
  const seen = (shot: number): Pose => {
    const pose = widened(still(score, site, shot, options.aspect, DEEPEST), options.aspect);
    return breathing(pose, motionAt(score, t), options.tension);
  };
  const pose = seen(index);
  if (index === 0 || since >= CUT) return { pose, before: null, mix: 1 };
  return { pose, before: seen(index - 1), mix: smootherstep(0, CUT, since) };
}

function still(score: Score, site: Site, index: number, aspect: number, depth: number): Pose {
  const shot = score.shots[index];
  if (!shot) return site.stations.wide;
  const before =
    shot.shot === 'rise' && index > 0 && depth > 0
      ? still(score, site, index - 1, aspect, depth - 1)
      : site.stations.wide;
  return SHOT_POSES[shot.shot](compose(score, site, shot, aspect, before), COMPOSED);
}
