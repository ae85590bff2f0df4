import { clamp, smootherstep, smoothstep } from '../../core/ease.ts';
import type { Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import type { Radians, Seconds, Unit } from '../../core/units.ts';
import { createKeepClear } from '../camera/keepClear.ts';
import { mixPoses, turnOf } from '../camera/mixPoses.ts';
import type { Pose, Seat } from '../camera/shotPose.ts';
import { add, lengthOf, mix, subtract, turnY, unit } from '../camera/vec.ts';

/** Where a visitor is: in the story's own view, looking around, beside one of the cast (by index), or in that one's dream. */
export type Whereabouts =
  | { readonly kind: 'story' | 'look' }
  | { readonly kind: 'near' | 'inside'; readonly person: number };

/** A visitor who has left the story's view; like the hand, not a function of the story's time. */
export interface Visitor {
  readonly where: () => Whereabouts;
  /** Sets out for a place; one is there in `TRAVEL` seconds, at most. */
  readonly go: (to: Whereabouts) => void;
  /** Turns by so much, right and up. */
  readonly turn: (yaw: Radians, pitch: Radians) => void;
  /** Comes nearer by so many steps. */
  readonly come: (steps: number) => void;
  /** The pose to be shown in place of the story's, and the dream one is in, if any; to be asked once a frame. `calm`: one does not travel. */
  readonly lead: (story: Pose, now: Seconds, calm?: boolean) => Led;
}

export interface Led {
  readonly pose: Pose;
  /** Whose pod one goes through, and how far one is inside it. */
  readonly inside: { readonly person: number; readonly depth: Unit } | null;
  /** Where there is no travel: the pose that goes as the other comes, and how much of that there is. */
  readonly under: { readonly pose: Pose; readonly mix: Unit } | null;
}

export const TRAVEL: Seconds = 3;
/** Where there is no travel, one place goes over into the next in so long. */
const CUT: Seconds = 1;
/** What a hand asks for is followed with this time constant. */
const FOLLOW: Seconds = 0.18;
/** From how many radii one sees a person whom one is beside, and how fast one goes round them. */
const BESIDE = { radii: 5.2, round: 0.03 };
/** Meters of a step while looking around. */
const STEP = 5;
/** In a pod: how far behind its middle one is, in radii, and the angle one sees. */
const WITHIN = { back: 0.42, fov: 72 };
/** The skin is before one from so many radii on, and behind one at so many. */
const SKIN = { outer: 2.2, inner: 0.95 };

interface Lean {
  yaw: Radians;
  pitch: Radians;
  near: number;
}

/** A visitor who has not left the story yet. */
export function createVisitor(field: PodField, seats: readonly Seat[]): Visitor {
  const keepClear = createKeepClear(field);
  let where: Whereabouts = { kind: 'story' };
  let asked: Whereabouts | null = null;
  let from: Pose | null = null;
  let set: Seconds = 0;
  let turn: Radians = 0;
  let shown: Pose | null = null;
  let free: Pose | null = null;
  let last: Seconds = 0;
  let entered: number | null = null;
  const want: Lean = { yaw: 0, pitch: 0, near: 0 };
  const lean: Lean = { yaw: 0, pitch: 0, near: 0 };

  const setOut = (now: Seconds, story: Pose): void => {
    if (!asked) return;
    from = shown ?? story;
    set = now;
    where = asked;
    asked = null;
    for (const each of [want, lean]) each.yaw = each.pitch = each.near = 0;
    if (where.kind === 'look') free = { ...from, fov: Math.max(from.fov, 46) };
    if (where.kind === 'inside') entered = where.person;
  };

  const follow = (now: Seconds): void => {
    const part = 1 - Math.exp(-Math.max(0, now - last) / FOLLOW);
    for (const key of ['yaw', 'pitch', 'near'] as const) lean[key] += (want[key] - lean[key]) * part;
  };

  const goal = (story: Pose, now: Seconds): Pose => {
    const seat = 'person' in where ? seats[where.person] : undefined;
    if (where.kind === 'look' && free) return keepClear(wandered(free, lean, field));
    if (where.kind === 'near' && seat) return beside(seat, lean, now - set);
    if (where.kind === 'inside' && seat) return within(seat, lean);
    return story;
  };

  return {
    where: () => asked ?? where,
    go(to) {
      asked = to;
    },
    turn(yaw, pitch) {
      want.yaw += yaw;
      want.pitch = clamp(want.pitch + pitch, -1.2, 1.2);
    },
    come(steps) {
      want.near = clamp(want.near + steps, -12, 24);
    },
    lead(story, now, calm = false) {
      if (where.kind === 'story' && !asked && !from) {
        shown = null;
        last = now;
        return { pose: story, inside: null, under: null };
      }
      setOut(now, story);
      follow(now);
      last = now;
      const to = goal(story, now);
      if (from && now === set) turn = turnOf(from, to);
      const part = from ? smootherstep(0, calm ? CUT : TRAVEL, now - set) : 1;
      if (part >= 1) from = null;
      const pose = from && !calm ? mixPoses(from, to, part, turn) : to;
      const under = from && calm ? { pose: from, mix: part } : null;
      shown = from || where.kind !== 'story' ? pose : null;
      const seat = entered === null ? undefined : seats[entered];
      const far = seat ? lengthOf(subtract(pose.eye, seat.at)) / seat.radius : Infinity;
      if (where.kind !== 'inside' && far > SKIN.outer) entered = null;
      const depth = 1 - smoothstep(SKIN.inner, SKIN.outer, far);
      return { pose, inside: entered === null ? null : { person: entered, depth }, under };
    },
  };
}

/** Turned about the eye, and gone along what is seen. */
function wandered({ eye, look, fov }: Pose, lean: Lean, { extent }: Pick<PodField, 'extent'>): Pose {
  const ahead = turned(unit(subtract(look, eye)), lean);
  const gone = add(eye, ahead, STEP * lean.near);
  const held = gone.map((x, k) => clamp(x, (extent.min[k] ?? 0) - 60, (extent.max[k] ?? 0) + 90));
  const at = held as unknown as Vec3;
  return { eye: at, look: add(at, ahead, 30), fov };
}

/** Round a person, from where they are looked at. */
function beside({ at, from, radius }: Seat, { yaw, pitch, near }: Lean, since: Seconds): Pose {
  const around = turnY(unit(from), -yaw - BESIDE.round * since * smoothstep(0, 6, since));
  const up = clamp(Math.asin(clamp(around[1], -1, 1)) - pitch, -0.2, 1.2);
  const level = unit([around[0], 0, around[2]]);
  const away: Vec3 = [level[0] * Math.cos(up), Math.sin(up), level[2] * Math.cos(up)];
  const eye = add(at, away, radius * clamp(BESIDE.radii - 0.35 * near, 3.6, 10));
  return { eye, look: at, fov: 36 };
}

/** In a person's pod, with its heart before one and the world beyond. */
function within({ at, from, radius }: Seat, lean: Lean): Pose {
  const out = turned(mix([0, 0, 0], unit(from), -1), lean);
  return { eye: add(at, out, -WITHIN.back * radius), look: add(at, out, radius), fov: WITHIN.fov };
}

/** A direction turned to the right and up. */
function turned(ahead: Vec3, { yaw, pitch }: Lean): Vec3 {
  const steep = clamp(Math.asin(clamp(ahead[1], -1, 1)) + pitch, -1.45, 1.45);
  const turn = Math.atan2(ahead[0], -ahead[2]) + yaw;
  return [Math.sin(turn) * Math.cos(steep), Math.sin(steep), -Math.cos(turn) * Math.cos(steep)];
}
