import { smootherstep } from '../../core/ease.ts';
import type { Stations, Vec3 } from '../../core/formations/plan.ts';
import { hashOf } from '../../core/random.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import { motionAt } from '../../core/score/stops.ts';
import type { Score, ScoreShot } from '../../core/score.ts';
import { type Seconds, TAU, type Unit } from '../../core/units.ts';
import { type Composition, type Pose, type Seat, SHOT_POSES } from './shotPose.ts';
import { add, lengthOf, mix, rightOf, subtract, unit } from './vec.ts';

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
/** How far one steps back on the way from view to view, as a part of the way between what they look at. */
const STEP_BACK = 0.35;
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
  const blend = shot.line === null && index > 0 ? CROSSING : BLEND;
  const first = index === 0 || depth === 0;
  const before = (at: Seconds): Pose =>
    first ? site.stations.wide : blended(score, site, index - 1, at, aspect, depth - 1);
  const needsStart = shot.shot === 'rise';
  const scene = compose(score, site, shot, aspect, needsStart ? before(began) : site.stations.wide);
  const own = SHOT_POSES[shot.shot](scene, since);
  if (first || since >= blend) return own;
  return mixPoses(before(motion), own, smootherstep(0, blend, since));
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

/**
 * From pose to pose as one would zoom on a map (van Wijk & Nuij 2003, simplified): the distance changes by equal parts, what
 * is looked at moves as fast as the distance allows, and between two near views one steps back first.
 */
export function mixPoses(a: Pose, b: Pose, part: number): Pose {
  const toA = subtract(a.look, a.eye);
  const toB = subtract(b.look, b.eye);
  const farA = Math.max(lengthOf(toA), 0.1);
  const ratio = Math.log(Math.max(lengthOf(toB), 0.1) / farA);
  const apart = lengthOf(subtract(b.look, a.look));
  const back = STEP_BACK * apart * Math.sin(Math.PI * part) ** 2;
  const far = farA * Math.exp(ratio * part) + back;
  const look = mix(
    a.look,
    b.look,
    Math.abs(ratio) < 1e-3 ? part : Math.expm1(ratio * part) / Math.expm1(ratio),
  );
  const ahead = unit(mix(unit(toA), unit(toB), part));
  return { eye: add(look, ahead, -far), look, fov: a.fov + (b.fov - a.fov) * part };
}

/** A tall picture sees more above and below, so that it still sees enough to the sides. */
export function widened(pose: Pose, aspect: number): Pose {
  if (aspect >= 16 / 9) return pose;
  const more = Math.min(1.7, (16 / 9 / aspect) ** 0.62);
  const half = Math.tan((pose.fov * Math.PI) / 360) * more;
  return { ...pose, fov: Math.min(88, (Math.atan(half) * 360) / Math.PI) };
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
