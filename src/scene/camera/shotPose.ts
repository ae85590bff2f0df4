import { clamp } from '../../core/ease.ts';
import type { Found, Stations, Vec3, View } from '../../core/formations/plan.ts';
import type { Shot } from '../../core/pack.ts';
import { unitOf } from '../../core/random.ts';
import type { Radians, Seconds } from '../../core/units.ts';
import { add, lengthOf, mix, rightOf, subtract, turnY, unit } from './vec.ts';
import { heightening } from './widened.ts';

/** Where a camera is and what it looks at, meters; `fov` is the vertical angle in degrees. */
export type Pose = View;

/** A pod that can be looked at: where, from which side, and its radius in meters. */
export interface Seat extends Found {
  readonly radius: number;
  /** Which half of the picture it belongs in, -1 left or 1 right, where that matters. */
  readonly half?: -1 | 1;
}

/** What a shot is composed of. */
export interface Composition {
  readonly stations: Stations;
  /** The pod in favor, if any. */
  readonly focus: Seat | null;
  /** The pose that the shot set out from. */
  readonly before: Pose;
  /** Width of the picture over its height. */
  readonly aspect: number;
  readonly seed: number;
}

/** The six shots; each is a closed form of the seconds since it began. */
export const SHOT_POSES: Readonly<Record<Shot, (scene: Composition, since: Seconds) => Pose>> = {
  wide: ({ stations, focus, seed }, since) => {
    const { eye, look, fov } = stations.wide;
    const away = subtract(eye, look);
    const nearer = 1 - 0.06 * settle(since, 40);
    const aim = focus ? mix(look, focus.at, 0.22) : look;
    return {
      eye: add(look, turnY(away, aside(stations, seed) + sway(seed) * 0.05 * settle(since, 45)), nearer),
      look: aim,
      fov,
    };
  },
  rise: ({ before, stations, focus }, since) => {
    const room = Math.max(0, stations.top - before.eye[1]);
    const up = room * (1 - Math.exp((-stations.climb * rampUp(since)) / Math.max(room, 1)));
    const look = focus
      ? mix(before.look, focus.at, 0.3 * settle(since, 8))
      : mix(before.look, stations.wide.look, 0.6 * settle(since, 16));
    const [x, , z] = subtract(before.eye, before.look);
    const back = (0.9 * up) / Math.max(Math.hypot(x, z), 1);
    const eye = add(before.eye, [x * back, up, z * back]);
    return { eye, look: add(look, [0, 0.6 * up, 0]), fov: before.fov };
  },
  close: (scene, since) => {
    const { focus, seed } = scene;
    if (!focus) return SHOT_POSES.wide(scene, since);
    const distance = focus.radius * (7.5 - 1.2 * settle(since, 30));
    const eye = add(focus.at, turnY(unit(focus.from), sway(seed) * 0.14 * settle(since, 30)), distance);
    return onThird(eye, focus, scene, 36);
  },
  orbit: (scene, since) => {
    const { focus, stations, seed } = scene;
    if (!focus) {
      const { eye, look, fov } = stations.wide;
      const away = turnY(subtract(eye, look), sway(seed) * 0.011 * rampUp(since));
      return { eye: add(look, away, 0.8), look, fov };
    }
    const around = turnY(unit(focus.from), sway(seed) * (0.05 * rampUp(since) - 0.35));
    const eye = add(add(focus.at, around, focus.radius * 13), [0, focus.radius * 2.4, 0]);
    return onThird(eye, focus, scene, 42);
  },
  over: ({ stations, focus, seed }, since) => {
    const { eye, look, fov } = stations.over;
    const aim = focus ? mix(look, focus.at, 0.4) : look;
    return {
      eye: add(aim, turnY(subtract(eye, look), aside(stations, seed) + sway(seed) * 0.008 * rampUp(since))),
      look: aim,
      fov,
    };
  },
  through: ({ stations, seed }, since) => {
    const path = stations.through;
    const first = unitOf(seed, 0x7a) * path.length;
    const at = first + (rampUp(since) * WALK) / pathLength(path);
    return alongPath(path, at);
  },
};

/** Where between the sides a world's station is seen from, by seed, so that two acts do not look the same. */
function aside({ turn = 0 }: Stations, seed: number): Radians {
  return (unitOf(seed, 0xa51) - 0.5) * turn;
}

/** Meters a second of a camera travelling among pods. */
const WALK = 1.6;

/** The pod at a third of the picture, the side by seed unless it has one. */
function onThird(eye: Vec3, { at, half }: Seat, { aspect, seed }: Composition, fov: number): Pose {
  const ahead = subtract(at, eye);
  const halfHeight = lengthOf(ahead) * Math.tan((fov * Math.PI) / 360);
  const toSide = (halfHeight * heightening(aspect) * Math.min(aspect, 1.9) * -(half ?? -sway(seed))) / 3;
  return { eye, look: add(add(at, rightOf(ahead), toSide), [0, -halfHeight * 0.08, 0]), fov };
}

/** A closed path through the views, smooth (Catmull-Rom); `at` in views from the first. */
function alongPath(path: readonly View[], at: number): Pose {
  const n = path.length;
  const whole = Math.floor(at);
  const part = at - whole;
  const view = (i: number): View => path[(((whole + i) % n) + n) % n] as View;
  const between = (of: (view: View) => Vec3): Vec3 => {
    const [a, b, c, d] = [of(view(-1)), of(view(0)), of(view(1)), of(view(2))];
    const axis = (i: 0 | 1 | 2): number => {
      const tangent = (c[i] - a[i]) / 2;
      const next = (d[i] - b[i]) / 2;
      const p2 = part * part;
      const p3 = p2 * part;
      return (
        (2 * p3 - 3 * p2 + 1) * b[i] +
        (p3 - 2 * p2 + part) * tangent +
        (3 * p2 - 2 * p3) * c[i] +
        (p3 - p2) * next
      );
    };
    return [axis(0), axis(1), axis(2)];
  };
  return { eye: between((v) => v.eye), look: between((v) => v.look), fov: view(0).fov };
}

/** Mean meters from view to view. */
function pathLength(path: readonly View[]): number {
  let sum = 0;
  for (const [i, view] of path.entries()) {
    const next = path[(i + 1) % path.length];
    if (next) sum += lengthOf(subtract(next.eye, view.eye));
  }
  return Math.max(sum / Math.max(path.length, 1), 1);
}

/** From 0 towards 1, most of the way after `over` seconds, setting out softly. */
function settle(since: Seconds, over: Seconds): number {
  return 1 - Math.exp((-2 * rampUp(since)) / over);
}

/** Seconds gone, setting out from rest over the first four: no jerk at a shot's start. */
function rampUp(since: Seconds): Seconds {
  const u = clamp(since / 4);
  return 4 * u * u * u * (1 - u / 2) + Math.max(0, since - 4);
}

/** Left or right, by seed. */
function sway(seed: number): 1 | -1 {
  return unitOf(seed, 0x51de) < 0.5 ? -1 : 1;
}
