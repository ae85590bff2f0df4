import type { PodField } from '../formations.ts';
import { distance, type Vec3 } from './plan.ts';
import { podsWithin, type Reach } from './podTree.ts';

/** Calls `visit` with just those with whom `podsWithin` calls it, in its order. */
export type NeighborList = (at: Vec3, reach: Reach, visit: (pod: number) => void) => void;

/** Listed are pods so many meters, and so much of the radii, farther off than is asked. */
const SKIN = { meters: 0.3, radii: 1.1 };

/**
 * A list of a field's pods for an eye that moves little from one time to the next: of those a little farther off than is asked,
 * who alone are looked at until it has gone farther than that (Verlet 1967).
 */
export function neighborList({ tree, position, radius }: Listed): NeighborList {
  const pods: number[] = [];
  /** Their x, y, z and radii. */
  const places: number[] = [];
  const list = (pod: number) => {
    pods.push(pod);
    for (let k = 0; k < 3; k++) places.push(position[3 * pod + k] ?? 0);
    places.push(radius[pod] ?? 0);
  };
  let center: Vec3 = [0, 0, 0];
  let covered = { meters: Number.NEGATIVE_INFINITY, radii: 0 };
  let before: Vec3 = center;

  return (at, { meters = 0, radii = 0 }, visit) => {
    const fast = distance(at, before) > SKIN.meters / 2;
    before = at;
    if (meters + distance(at, center) > covered.meters || radii > covered.radii) {
      // All that is listed for one who flies is out of date the next time.
      if (fast) return podsWithin(tree, at, { meters, radii }, visit);
      center = at;
      covered = { meters: meters + SKIN.meters, radii: radii * SKIN.radii };
      pods.length = places.length = 0;
      podsWithin(tree, at, covered, list);
    }
    const [x, y, z] = at;
    for (let i = 0; i < pods.length; i++) {
      const dx = x - (places[4 * i] ?? 0);
      const dy = y - (places[4 * i + 1] ?? 0);
      const dz = z - (places[4 * i + 2] ?? 0);
      const far = meters + radii * (places[4 * i + 3] ?? 0);
      if (dx * dx + dy * dy + dz * dz < far * far) visit(pods[i] ?? 0);
    }
  };
}

type Listed = Pick<PodField, 'tree' | 'position' | 'radius'>;
