import { smootherstep } from '../../core/ease.ts';
import type { Stations, Vec3 } from '../../core/formations/plan.ts';
import { hashOf } from '../../core/random.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import { motionAt } from '../../core/score/stops.ts';
import type { Score, ScoreShot } from '../../core/score.ts';
import { type Seconds, TAU, type Unit } from '../../core/units.ts';
import { mixPoses, turnOf } from './mixPoses.ts';
import { type Composition, type Pose, type Seat, SHOT_POSES } from './shotPose.ts';
import { add, lengthOf, rightOf, subtract } from './vec.ts';
import { slowing, widened } from './widened.ts';

/** What of a world a camera needs to know. */
export interface Site {
  readonly stations: Stations;
  /** The cast's pods, in the pack's order. */
  readonly seats: readonly Seat[];
  /** A pod of the system last shown (an index into pack.systems, or null), chosen by seed. */
  readonly podOf: (system: number | null, seed: number) => Seat;
  /** Where a near shot meets one of the cast when the system last shown has them in several places at once; null elsewhere. */
  readonly placeOf: (system: number | null) => Seat | null;
}

export interface PoseOptions {
  /** Width of the picture over its height. */
  readonly aspect: number;
  /** The dial: unrest of the hand that holds the camera. */
  readonly tension: Unit;
}

/** Seconds in which one shot becomes the next; a crossing between acts takes the close and the lead-in. */
export const BLEND: Seconds = 6.5;
export const CROSSING: Seconds = 8;
/** A `rise` is composed from where the camera was; looking back further than this many shots is never needed. */
const DEEPEST = 6;

/**
 * The camera at story time t: a closed form of the score. Each shot eases out of the pose that the shots before it make, so
 * that nothing jumps in position or speed; all stands still while the network does.
 */
export function poseAt(score: Score, site: Site, t: Seconds, { aspect, tension }: PoseOptions): Pose {
  const motion = motionAt(score, t);
  const pose = blended(score, site, shotAt(score, t), motion, aspect, DEEPEST);
  return breathing(widened(pose, aspect), motion, tension);
}

function blended(
  score: Score,
  site: Site,
  index: number,
  motion: Seconds,
  aspect: number,
  depth: number,
): Pose {
  const shot = score.shots[index];
  if (!shot) return site.stations.wide;
  const began = motionAt(score, shot.at);
  const since = motion - began;
  const blend = shot.line === null && index > 0 ? CROSSING : BLEND * slowing(aspect);
  const first = index === 0 || depth === 0;
  const before = (at: Seconds): Pose =>
    first ? site.stations.wide : blended(score, site, index - 1, at, aspect, depth - 1);
  const blends = !first && since < blend;
  const start = blends || shot.shot === 'rise' ? before(began) : site.stations.wide;
  const scene = compose(score, site, shot, aspect, start);
  const own = SHOT_POSES[shot.shot](scene, since);
  if (!blends) return own;
  const turn = turnOf(start, SHOT_POSES[shot.shot](scene, 0));
  return mixPoses(before(motion), own, smootherstep(0, blend, since), turn);
}

/** What a shot is composed of, when it sets out from `before`. */
export function compose(
  score: Score,
  site: Site,
  shot: ScoreShot,
  aspect: number,
  before: Pose,
): Composition {
  const seed = hashOf(score.pack.seed, shot.act, shot.line ?? -1);
  const near = shot.shot === 'close' || shot.shot === 'orbit';
  const away = near ? site.placeOf(shot.system) : null;
  const own = shot.focus === null ? null : (away ?? site.seats[shot.focus] ?? null);
  const focus = own ?? (near ? site.podOf(shot.system, seed) : null);
  return { stations: site.stations, focus, before, aspect, seed };
}

/** A breath's sway, a part of the distance to what is looked at; a little more of it in unrest. */
export function breathing(pose: Pose, motion: Seconds, tension: Unit): Pose {
  const ahead = subtract(pose.look, pose.eye);
  const size = lengthOf(ahead) * 0.0028 * (1 + 1.2 * tension);
  const right = rightOf(ahead);
  const aside = Math.sin(TAU * 0.061 * motion) + 0.4 * Math.sin(TAU * 0.147 * motion + 1);
  const up = Math.sin(TAU * 0.083 * motion + 2) + 0.3 * Math.sin(TAU * 0.191 * motion);
  const sway: Vec3 = [right[0] * aside * size, up * size * 0.8, right[2] * aside * size];
  return { eye: add(pose.eye, sway), look: add(pose.look, sway, 0.25), fov: pose.fov };
}
