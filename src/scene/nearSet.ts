import { DynamicDrawUsage, Group, InstancedBufferAttribute, type InstancedBufferGeometry } from 'three';
import { type NeighborList, neighborList } from '../core/formations/neighborList.ts';
import type { Vec3 } from '../core/formations/plan.ts';
import type { PodField } from '../core/formations.ts';
import type { PodRows } from './podGeometry.ts';
import { instancedQuad } from './quad.ts';

/** The pods that are largest to a camera, as instances from far to near. */
export interface NearSet {
  readonly geometry: InstancedBufferGeometry;
  /** What it is drawn in; not seen while the set is empty. */
  readonly group: Group;
  /**
   * Gathers the set for an eye; returns how many of its own radii away a pod before the eye may be to be in it: at most
   * `reach`. There are at most `many`, and never more than MOST; none of them is wholly lower than `above`, meters.
   */
  readonly gather: (eye: Vec3, forward: Vec3, reach: number, many: number, above: number) => number;
}

interface Found {
  pod: number;
  far: number;
  /** Its distance in its own radii. */
  radii: number;
}

/** Sets of one size are of one eye, or of one after another near it. */
interface Search {
  /** Radii to look within first: what is found does not depend on it. */
  first: number;
  readonly neighbors: NeighborList;
}

/** Most pods of any set. */
const MOST = 64;
/** Radii within which is looked at the very first, and over what the last such set was within, that the next is found at once. */
const FIRST_REACH = 4;
const MORE = 1.06;
/** How much farther is looked each time that too few are found: as far as the pods' density lets expect, not more than so much. */
const FARTHER = 1.5;
const FARTHEST = 2;

/** A near set over the same rows as the whole field's geometry. */
export function createNearSet(field: PodField, rows: PodRows): NearSet {
  const geometry = instancedQuad(0);
  const group = new Group();
  const [place, nature] = (['place', 'nature'] as const).map((name) => {
    const attribute = new InstancedBufferAttribute(new Float32Array(4 * MOST), 4);
    attribute.setUsage(DynamicDrawUsage);
    geometry.setAttribute(name, attribute);
    return attribute;
  }) as [InstancedBufferAttribute, InstancedBufferAttribute];
  const found: Found[] = [];
  /** Finds that are used again and again: a frame makes none. */
  const spare: Found[] = [];
  /** By how many are wanted. */
  const searches: Search[] = [];
  let eye: Vec3 = [0, 0, 0];
  let forward: Vec3 = [0, 0, -1];
  let within = 0;
  let wanted = 0;
  let lowest = 0;

  const see = (pod: number): void => {
    const x = (rows.place[4 * pod] ?? 0) - eye[0];
    const y = (rows.place[4 * pod + 1] ?? 0) - eye[1];
    const z = (rows.place[4 * pod + 2] ?? 0) - eye[2];
    const radius = rows.place[4 * pod + 3] ?? 0;
    const square = x * x + y * y + z * z;
    if (square >= (within * radius) ** 2 || (rows.place[4 * pod + 1] ?? 0) < lowest - radius) return;
    if (x * forward[0] + y * forward[1] + z * forward[2] <= -radius) return;
    const far = Math.sqrt(square);
    keep(pod, far, far / radius);
  };

  /** Among those found, of whom there is one more than is wanted at most: by their distance in radii. */
  const keep = (pod: number, far: number, radii: number): void => {
    if (found.length <= wanted) found.push(spare.pop() ?? { pod, far, radii });
    else if (radii >= (found[wanted]?.radii ?? 0)) return;
    const one = found.at(-1) as Found;
    one.pod = pod;
    one.far = far;
    one.radii = radii;
    let at = found.length - 1;
    for (; at > 0 && (found[at - 1] as Found).radii > radii; at--) found[at] = found[at - 1] as Found;
    found[at] = one;
  };

  const forget = (from: number): void => {
    while (found.length > from) spare.push(found.pop() as Found);
  };

  const look = ({ neighbors }: Search): void => {
    forget(0);
    neighbors(eye, { radii: within }, see);
  };

  const searchOf = (most: number): Search => {
    searches[most] ??= { first: FIRST_REACH, neighbors: neighborList(field) };
    return searches[most];
  };

  return {
    geometry,
    group,
    gather(at, ahead, reach, many, above) {
      const most = Math.min(MOST, many);
      geometry.instanceCount = 0;
      group.visible = false;
      if (most === 0) return 0;
      eye = at;
      forward = ahead;
      lowest = above;
      wanted = most;
      const search = searchOf(most);
      within = Math.min(search.first, reach);
      look(search);
      while (found.length <= most && within < reach) {
        within = Math.min(
          reach,
          within * Math.min(FARTHEST, ((FARTHER * most) / (found.length + 1)) ** (1 / 3)),
        );
        look(search);
      }
      if (found.length > most) {
        within = ((found[most - 1]?.radii ?? 0) + (found[most]?.radii ?? 0)) / 2;
        forget(most);
      }
      search.first = within * MORE;
      sortByDistance(found);
      const count = found.length;
      for (let i = 0; i < count; i++) {
        const from = 4 * (found[count - 1 - i]?.pod ?? 0);
        for (let k = 0; k < 4; k++) {
          place.array[4 * i + k] = rows.place[from + k] ?? 0;
          nature.array[4 * i + k] = rows.nature[from + k] ?? 0;
        }
      }
      geometry.instanceCount = count;
      group.visible = count > 0;
      if (count > 0) place.needsUpdate = nature.needsUpdate = true;
      return within;
    },
  };
}

/** In place and by insertion: the array's own would make numbers and copies in every frame. */
function sortByDistance(found: Found[]): void {
  for (let i = 1; i < found.length; i++) {
    const one = found[i] as Found;
    let at = i;
    for (; at > 0 && (found[at - 1] as Found).far > one.far; at--) found[at] = found[at - 1] as Found;
    found[at] = one;
  }
}
