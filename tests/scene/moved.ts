import type { Pose } from '../../src/scene/camera/shotPose.ts';
import { subtract, unit } from '../../src/scene/camera/vec.ts';

export const ASPECT = 16 / 9;

/** Where a point at what the first pose looks at, and one twice as far, land in the second: parts of the frame's width. */
export function moved(before: Pose, after: Pose, aspect = ASPECT): number {
  const ahead = subtract(before.look, before.eye);
  return Math.max(
    ...[1, 2].map((far) => {
      const point = ahead.map((x, i) => (before.eye[i] ?? 0) + x * far) as [number, number, number];
      const seen = unit(subtract(point, after.eye));
      const looked = unit(subtract(after.look, after.eye));
      const off = Math.acos(Math.min(1, seen[0] * looked[0] + seen[1] * looked[1] + seen[2] * looked[2]));
      return Math.tan(off) / (2 * Math.tan((after.fov * Math.PI) / 360) * aspect);
    }),
  );
}
