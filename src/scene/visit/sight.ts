import type { PodField } from '../../core/formations.ts';
import { axesOf } from '../camera/axes.ts';
import type { Pose } from '../camera/shotPose.ts';
import type { Size } from '../passes.ts';

/** Where something is in a picture, 0 to 1 from its upper left corner, and how large: its radius over the picture's height. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Meters before the eye; below 0 what is behind. */
  readonly depth: number;
}

/** A pod that is pointed at. */
export interface Picked {
  readonly pod: number;
  readonly guild: number;
  /** Index of whose it is among the cast; null where it is nobody's that is named. */
  readonly person: number | null;
}

/** How a picture of some size sees pods from a pose. */
export function createSight(field: PodField, pose: Pose, { width, height }: Size) {
  const { ahead, right, up } = axesOf(pose);
  const focal = 1 / (2 * Math.tan((pose.fov * Math.PI) / 360));

  const spotOf = (pod: number): Spot => {
    const dx = (field.position[3 * pod] ?? 0) - pose.eye[0];
    const dy = (field.position[3 * pod + 1] ?? 0) - pose.eye[1];
    const dz = (field.position[3 * pod + 2] ?? 0) - pose.eye[2];
    const depth = dx * ahead[0] + dy * ahead[1] + dz * ahead[2];
    const scale = focal / Math.max(depth, 0.05);
    const x = 0.5 + ((dx * right[0] + dy * right[1] + dz * right[2]) * scale * height) / width;
    const y = 0.5 - (dx * up[0] + dy * up[1] + dz * up[2]) * scale;
    return { x, y, radius: (field.radius[pod] ?? 0) * scale, depth };
  };

  return {
    spotOf,
    /** The nearest pod at a place of the picture; a small one need not be hit exactly. */
    pick(x: number, y: number): Picked | null {
      let found = -1;
      let nearest = Infinity;
      for (let pod = 0; pod < field.count; pod++) {
        const spot = spotOf(pod);
        if (spot.depth < 0.5 || spot.depth > nearest) continue;
        const off = Math.hypot(((spot.x - x) * width) / height, spot.y - y);
        if (off > Math.max(spot.radius, 0.012) || spot.radius < 0.002) continue;
        nearest = spot.depth;
        found = pod;
      }
      if (found < 0) return null;
      const person = field.cast.indexOf(found);
      return { pod: found, guild: field.guild[found] ?? 0, person: person < 0 ? null : person };
    },
  };
}
