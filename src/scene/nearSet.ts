import { DynamicDrawUsage, InstancedBufferAttribute, type InstancedBufferGeometry } from 'three';
import type { Vec3 } from '../core/formations/plan.ts';
import { podsAround } from '../core/formations/podGrid.ts';
import type { PodField } from '../core/formations.ts';
import { instancedQuad } from './quad.ts';

/** The pods that are largest to a camera, as instances from far to near. */
export interface NearSet {
  readonly geometry: InstancedBufferGeometry;
  /**
   * Gathers the set for an eye; returns how many of its own radii away a pod before the eye may be to be in it. `most` is
   * the largest such number that is asked for.
   */
  readonly gather: (eye: Vec3, forward: Vec3, most: number) => number;
}

interface Found {
  readonly pod: number;
  readonly far: number;
  /** Its distance in its own radii. */
  readonly radii: number;
}

/** Most pods of the set. */
const MOST = 64;
const FIRST_REACH = 4;

/** A near set over the same instance data as the whole field's (see `podGeometry`). */
export function createNearSet(field: PodField, all: InstancedBufferGeometry): NearSet {
  const geometry = instancedQuad(0);
  const places = all.getAttribute('place').array as Float32Array;
  const natures = all.getAttribute('nature').array as Float32Array;
  const [place, nature] = ['place', 'nature'].map((name) => {
    const attribute = new InstancedBufferAttribute(new Float32Array(4 * MOST), 4);
    attribute.setUsage(DynamicDrawUsage);
    geometry.setAttribute(name, attribute);
    return attribute;
  }) as [InstancedBufferAttribute, InstancedBufferAttribute];
  const largest = field.radius.reduce((most, radius) => Math.max(most, radius), 0);
  const found: Found[] = [];

  const look = (eye: Vec3, forward: Vec3, within: number): void => {
    found.length = 0;
    podsAround(field.grid, eye, within * largest, (pod) => {
      const x = (places[4 * pod] ?? 0) - eye[0];
      const y = (places[4 * pod + 1] ?? 0) - eye[1];
      const z = (places[4 * pod + 2] ?? 0) - eye[2];
      const radius = places[4 * pod + 3] ?? 0;
      const far = Math.sqrt(x * x + y * y + z * z);
      const before = x * forward[0] + y * forward[1] + z * forward[2] > -radius;
      if (before && far < within * radius) found.push({ pod, far, radii: far / radius });
    });
  };

  return {
    geometry,
    gather(eye, forward, most) {
      let within = Math.min(FIRST_REACH, most);
      look(eye, forward, within);
      while (found.length < MOST && within < most) {
        within = Math.min(most, within * 1.8);
        look(eye, forward, within);
      }
      if (found.length > MOST) {
        found.sort((a, b) => a.radii - b.radii);
        within = ((found[MOST - 1]?.radii ?? 0) + (found[MOST]?.radii ?? 0)) / 2;
        found.length = MOST;
      }
      found.sort((a, b) => a.far - b.far);
      const count = found.length;
      for (let i = 0; i < count; i++) {
        const pod = found[count - 1 - i]?.pod ?? 0;
        place.array.set(places.subarray(4 * pod, 4 * pod + 4), 4 * i);
        nature.array.set(natures.subarray(4 * pod, 4 * pod + 4), 4 * i);
      }
      place.needsUpdate = nature.needsUpdate = true;
      geometry.instanceCount = count;
      return within;
    },
  };
}
