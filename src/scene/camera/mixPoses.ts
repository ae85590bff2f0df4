import { lerp, smoothstep } from '../../core/ease.ts';
import { type Radians, TAU } from '../../core/units.ts';
import type { Pose } from './shotPose.ts';
import { add, directed, type Heading, headingOf, lengthOf, mix, subtract } from './vec.ts';

/** How far one steps back on the way from view to view, as a part of the way between what they look at. */
const STEP_BACK = 0.35;
/** Who turns round by more than this rises on the way, all the way round by so much: nothing stands up there. */
const TURNS_ROUND: Radians = 1.6;
const RISES: Radians = 0.8;

/** By how much one turns on the shorter way from a to b, to the right. */
export function turnOf(a: Pose, b: Pose): Radians {
  return nearest(headingOf(toward(b)).yaw - headingOf(toward(a)).yaw, 0);
}

/**
 * From pose to pose as one would zoom on a map (van Wijk & Nuij 2003, simplified): the distance changes by equal parts, what
 * is looked at moves as fast as the distance allows, and between two near views one steps back first. One turns upright, by
 * `turn` to the right, give or take whole turns: as `turnOf` had it where one set out, since the ends of a way may move.
 */
export function mixPoses(a: Pose, b: Pose, part: number, turn: Radians): Pose {
  const [toA, toB] = [toward(a), toward(b)];
  const farA = Math.max(lengthOf(toA), 0.1);
  const ratio = Math.log(Math.max(lengthOf(toB), 0.1) / farA);
  const apart = lengthOf(subtract(b.look, a.look));
  const midway = Math.sin(Math.PI * part) ** 2;
  const far = farA * Math.exp(ratio * part) + STEP_BACK * apart * midway;
  const look = mix(
    a.look,
    b.look,
    Math.abs(ratio) < 1e-3 ? part : Math.expm1(ratio * part) / Math.expm1(ratio),
  );
  const ahead = directed(turned(headingOf(toA), headingOf(toB), part, turn, midway));
  return { eye: add(look, ahead, -far), look, fov: lerp(a.fov, b.fov, part) };
}

function turned(a: Heading, b: Heading, part: number, turn: Radians, midway: number): Heading {
  const yaw = nearest(b.yaw - a.yaw, turn);
  const rises = RISES * smoothstep(TURNS_ROUND, Math.PI, Math.abs(yaw)) * midway;
  return { yaw: a.yaw + yaw * part, pitch: lerp(a.pitch, b.pitch, part) - rises };
}

function toward({ eye, look }: Pose) {
  return subtract(look, eye);
}

/** An angle, whole turns taken from it so that it is nearest to another. */
function nearest(angle: Radians, to: Radians): Radians {
  return angle - TAU * Math.round((angle - to) / TAU);
}
