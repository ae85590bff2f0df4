import { clamp, smootherstep } from '../core/ease.ts';
import type { Radians, Seconds } from '../core/units.ts';
import type { Pose } from './camera/shotPose.ts';
import { add, lengthOf, subtract, unit } from './camera/vec.ts';

/** What a visitor's hand adds to the story's own view. */
interface Lean {
  yaw: Radians;
  pitch: Radians;
  /** Part of the way to what is looked at, -.6 to .75. */
  near: number;
}

/** A visitor's hand on the camera: the one thing in a picture that is not a function of the story's time. */
export interface Hand {
  /** Listens to drags, wheel and pinches on an element; returns what ends it. */
  readonly attach: (element: HTMLElement) => () => void;
  /** The pose that the hand makes of the story's own; `when` says when the story is to have it back. */
  readonly lead: (pose: Pose, when: LineNow, now: Seconds) => Pose;
}

/** The line that is told, if one is, and how long until it ends. */
export interface LineNow {
  readonly line: number | null;
  readonly left: Seconds;
}

/** Radians that a drag over the picture's height turns. */
const TURN = 1.4;
const STEEPEST = 1.1;
/** In how long the story takes the camera back: so that it is there by the next line, but never in haste. */
const RETURN = { most: 3.5, least: 1.8 };

/** A hand that lies still until an element it is attached to is dragged, pinched or scrolled over. */
export function createHand(): Hand {
  const lean: Lean = { yaw: 0, pitch: 0, near: 0 };
  const pointers = new Map<number, { x: number; y: number }>();
  let touched = false;
  /** The line on which it was last touched; undefined until a picture has told. */
  let touchedOn: number | null | undefined;
  let back: { at: Seconds; over: Seconds; from: Lean } | null = null;

  const take = (): void => {
    touched = true;
    touchedOn = undefined;
    back = null;
  };

  const drag = (element: HTMLElement, event: PointerEvent): void => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const others = [...pointers.entries()].filter(([id]) => id !== event.pointerId);
    const [other] = others.map(([, at]) => at);
    if (other) {
      const was = Math.hypot(last.x - other.x, last.y - other.y);
      const is = Math.hypot(event.clientX - other.x, event.clientY - other.y);
      come((is - was) / element.clientHeight);
    } else {
      lean.yaw += ((event.clientX - last.x) / element.clientHeight) * TURN;
      lean.pitch = clamp(
        lean.pitch + ((event.clientY - last.y) / element.clientHeight) * TURN,
        -STEEPEST,
        STEEPEST,
      );
    }
    last.x = event.clientX;
    last.y = event.clientY;
    take();
  };

  const come = (by: number): void => {
    lean.near = clamp(lean.near + by, -0.6, 0.75);
  };

  return {
    attach(element) {
      const gone = new AbortController();
      const on = { signal: gone.signal };
      element.addEventListener(
        'pointerdown',
        (event) => {
          element.setPointerCapture(event.pointerId);
          pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        },
        on,
      );
      element.addEventListener('pointermove', (event) => drag(element, event), on);
      for (const end of ['pointerup', 'pointercancel'] as const) {
        element.addEventListener(end, (event) => pointers.delete(event.pointerId), on);
      }
      element.addEventListener(
        'wheel',
        (event) => {
          event.preventDefault();
          come(-event.deltaY / 1600);
          take();
        },
        { ...on, passive: false },
      );
      return () => gone.abort();
    },
    lead(pose, { line, left }, now) {
      if (!touched) return pose;
      if (touchedOn === undefined) touchedOn = line;
      const held = pointers.size > 0;
      if (!held && back === null && (line !== touchedOn || left <= RETURN.most)) {
        const until = line === touchedOn ? left : RETURN.most;
        back = { at: now, over: clamp(until, RETURN.least, RETURN.most), from: { ...lean } };
      }
      if (held) touchedOn = line;
      if (back) {
        const still = 1 - smootherstep(0, back.over, now - back.at);
        lean.yaw = back.from.yaw * still;
        lean.pitch = back.from.pitch * still;
        lean.near = back.from.near * still;
        if (still === 0) touched = false;
      }
      return leant(pose, lean);
    },
  };
}

/** Turned about its eye and brought nearer. */
function leant(pose: Pose, { yaw, pitch, near }: Lean): Pose {
  const ahead = subtract(pose.look, pose.eye);
  const far = lengthOf(ahead);
  const forward = unit(ahead);
  const flat = Math.asin(clamp(forward[1], -1, 1));
  const steep = clamp(flat + pitch, -1.45, 1.45);
  const turn = Math.atan2(forward[0], -forward[2]) - yaw;
  const look = [
    Math.sin(turn) * Math.cos(steep),
    Math.sin(steep),
    -Math.cos(turn) * Math.cos(steep),
  ] as const;
  const eye = add(pose.eye, forward, near * far);
  return { eye, look: add(eye, look, far * (1 - near)), fov: pose.fov };
}
