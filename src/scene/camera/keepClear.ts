import { smoothstep } from '../../core/ease.ts';
import { neighborList } from '../../core/formations/neighborList.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pose } from './shotPose.ts';
import { add, lengthOf, subtract } from './vec.ts';

/** The eye comes no nearer to a pod's middle. */
const CLEARANCE = { radii: 2.6, meters: 0.3 };
const UP = [0, 1, 0] as const;
/** Meters above what one stands on. */
const LEAST = 0.9;

/**
 * Gives poses their eye moved away from a field's pods and up from its floor, without a step: a function of the pose alone. One
 * that goes straight through a pod's middle is let through; the pod fades before it (pods.vert.glsl).
 */
export function createKeepClear(field: PodField): (pose: Pose) => Pose {
  const neighbors = neighborList(field);
  return (pose) => {
    const [x, y, z] = pose.eye;
    let eye = pose.eye;
    neighbors(pose.eye, CLEARANCE, (pod) => {
      const i = 3 * pod;
      const dx = x - (field.position[i] ?? 0);
      const dy = y - (field.position[i + 1] ?? 0);
      const dz = z - (field.position[i + 2] ?? 0);
      const far = Math.max(1e-3, Math.sqrt(dx * dx + dy * dy + dz * dz));
      const reach = CLEARANCE.radii * (field.radius[pod] ?? 0) + CLEARANCE.meters;
      if (far >= reach) return;
      eye = add(eye, [dx, dy, dz], ((reach - far) ** 2 / (reach * far)) * smoothstep(0, 0.6 * reach, far));
    });
    const least = field.floorAt(eye[0], eye[2]) + LEAST;
    const lift = least + softened(eye[1] - least) - eye[1];
    // What is near stays in the picture's middle; a far view keeps its horizon.
    const level = smoothstep(3, 16, lengthOf(subtract(pose.look, pose.eye)));
    return { ...pose, eye: add(eye, UP, lift), look: add(pose.look, UP, lift * level) };
  };
}

/** x where it is large, towards 0 where it is below, smooth in between. */
function softened(x: number): number {
  return x > 10 ? x : Math.log(1 + Math.exp(x * 2)) / 2;
}
