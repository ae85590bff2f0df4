import { lerp, smoothstep } from '../../core/ease.ts';
import type { Vec3 } from '../../core/formations/plan.ts';
import type { Score } from '../../core/score.ts';
import type { Hertz, Seconds, Unit } from '../../core/units.ts';
import { axesOf } from './axes.ts';
import { poseAt, type Site } from './poseAt.ts';
import type { Pose } from './shotPose.ts';
import { add, dot, lengthOf, subtract } from './vec.ts';

/** How fast the picture rushes by at t, 0 at rest, 1 where nothing can be followed with the eyes: a function of score and site. */
export type Rush = (t: Seconds) => Unit;

const STEP: Seconds = 0.25;
/** Half picture heights a second that the eye still follows, and at which it has given up. */
const FOLLOWED: Hertz = 0.25;
const LOST: Hertz = 0.8;
/** Parts of the distance to what is looked at: what is nearer rushes more. */
const DEPTHS = [0.4, 1];
const ASPECT = 16 / 9;
const ACROSS = [-ASPECT, 0, ASPECT];
const UP = [-0.6, 0, 0.6];
/** No place moves further than this in a step, in half picture heights. */
const FARTHEST = 2;

/** The rush of a story's camera; each quarter of a second is worked out once, when it is first asked for. */
export function createRush(score: Score, site: Site): Rush {
  const known = new Float64Array(Math.ceil(score.end / STEP) + 2).fill(Number.NaN);
  const poseOf = (t: Seconds): Pose => poseAt(score, site, t, { aspect: ASPECT, tension: 0 });
  const rushAt = (k: number): Unit => {
    const at = Math.min(Math.max(k, 0), known.length - 1);
    const before = known[at];
    if (before !== undefined && !Number.isNaN(before)) return before;
    const speed = movedBetween(poseOf((at - 0.5) * STEP), poseOf((at + 0.5) * STEP)) / STEP;
    const rush = smoothstep(FOLLOWED, LOST, speed);
    known[at] = rush;
    return rush;
  };
  return (t) => {
    const k = Math.floor(t / STEP);
    const part = t / STEP - k;
    return lerp(rushAt(k), rushAt(k + 1), part * part * (3 - 2 * part));
  };
}

/** How far places of a picture, nearer and farther, have moved in the next: the mean, in half picture heights. */
function movedBetween(before: Pose, after: Pose): number {
  const places = placesIn(before);
  const { ahead, right, up } = axesOf(after);
  const half = halfHeight(after);
  const moved = places.map(({ x, y, at }) => {
    const seen = subtract(at, after.eye);
    const deep = half * dot(seen, ahead);
    if (deep < 0.01) return FARTHEST;
    return Math.min(FARTHEST, Math.hypot(dot(seen, right) / deep - x, dot(seen, up) / deep - y));
  });
  return moved.reduce((sum, one) => sum + one, 0) / moved.length;
}

function placesIn(pose: Pose): { x: number; y: number; at: Vec3 }[] {
  const { ahead, right, up } = axesOf(pose);
  const half = halfHeight(pose);
  const far = lengthOf(subtract(pose.look, pose.eye));
  return DEPTHS.flatMap((depth) =>
    ACROSS.flatMap((x) =>
      UP.map((y) => {
        const deep = depth * far;
        const middle = add(pose.eye, ahead, deep);
        return { x, y, at: add(add(middle, right, x * half * deep), up, y * half * deep) };
      }),
    ),
  );
}

/** Half a picture's height, a meter away. */
function halfHeight({ fov }: Pose): number {
  return Math.tan((fov * Math.PI) / 360);
}
