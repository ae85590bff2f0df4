import type { Vec3 } from '../../core/formations/plan.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import type { Presence, Score } from '../../core/score.ts';
import type { Seconds } from '../../core/units.ts';
import { axesOf } from '../camera/axes.ts';
import { compose, poseAt, type Site } from '../camera/poseAt.ts';
import type { Pose } from '../camera/shotPose.ts';
import { subtract } from '../camera/vec.ts';

/** A place in the picture of a view: -1 to 1 up, as many across as the picture is wide, and meters before the eye. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
}

/** How one shot of a system's span sees the world once it has settled; a part is composed for it. */
export interface View {
  readonly pose: Pose;
  /** What it is about: the pod in favor, or else what the camera looks at. */
  readonly at: Vec3;
  /** Radius of the pod in favor; null where there is none. */
  readonly radius: number | null;
  /** Half the picture's height at `at`, meters. */
  readonly half: number;
  /** Level unit vectors at `at`: to the right in the picture, and toward the camera. */
  readonly right: Vec3;
  readonly toward: Vec3;
  /** On which side of `at` the picture has room: 1 right, -1 left. */
  readonly room: 1 | -1;
  readonly see: (point: Vec3) => Seen;
  /** A sphere's radius over half the picture's height where it is seen, or all but; 0 where it is not. Allocates nothing. */
  readonly sizeOf: (x: number, y: number, z: number, radius: number) => number;
}

/** A shot has settled so many seconds after it began. */
const SETTLED: Seconds = 9;
/** What is so far beyond a picture's edge still counts as seen. */
const EDGE = 1.1;
/** The picture a part is composed for. */
export const ASPECT = 16 / 9;

/** How a system's span is seen, one view a shot, in order; the first is the one it is shown in. */
export function viewsOf(score: Score, site: Site, { from, to }: Presence): View[] {
  const views: View[] = [];
  const last = shotAt(score, Math.max(from, to - 0.01));
  for (let i = shotAt(score, from); i <= last; i++) {
    const shot = score.shots[i];
    if (!shot) continue;
    const until = score.shots[i + 1]?.at ?? score.end;
    const t = Math.min(Math.max(from, shot.at) + SETTLED, until - 0.05);
    const pose = poseAt(score, site, t, { aspect: ASPECT, tension: 0 });
    const { focus } = compose(score, site, shot, ASPECT, site.stations.wide);
    const near = shot.shot === 'close' || shot.shot === 'orbit';
    views.push(viewFrom(pose, near ? (focus?.at ?? null) : null, near ? (focus?.radius ?? null) : null));
  }
  return views;
}

function viewFrom(pose: Pose, focus: Vec3 | null, radius: number | null): View {
  const { ahead, right, up } = axesOf(pose);
  const tan = Math.tan((pose.fov * Math.PI) / 360);
  const see = (point: Vec3): Seen => {
    const d = subtract(point, pose.eye);
    const dot = (v: Vec3) => v[0] * d[0] + v[1] * d[1] + v[2] * d[2];
    const depth = dot(ahead);
    return {
      x: dot(right) / (Math.max(depth, 0.01) * tan),
      y: dot(up) / (Math.max(depth, 0.01) * tan),
      depth,
    };
  };
  const [ex, ey, ez] = pose.eye;
  const sizeOf: View['sizeOf'] = (px, py, pz, radius) => {
    const [dx, dy, dz] = [px - ex, py - ey, pz - ez];
    const depth = ahead[0] * dx + ahead[1] * dy + ahead[2] * dz;
    if (depth < 1) return 0;
    const reach = EDGE * depth * tan;
    const aside = Math.abs(right[0] * dx + right[2] * dz);
    const above = Math.abs(up[0] * dx + up[1] * dy + up[2] * dz);
    return aside < ASPECT * reach && above < reach ? radius / (depth * tan) : 0;
  };
  const at = focus ?? pose.look;
  const { x, depth } = see(at);
  return {
    pose,
    at,
    radius,
    half: Math.max(depth, 0.1) * tan,
    right,
    toward: [-right[2], 0, right[0]],
    room: x <= 0 ? 1 : -1,
    see,
    sizeOf,
  };
}
