import { DynamicDrawUsage, InstancedBufferAttribute, type InstancedBufferGeometry } from 'three';
import type { Vec3 } from '../core/formations/plan.ts';
import { podsAround } from '../core/formations/podGrid.ts';
import type { PodField } from '../core/formations.ts';
import { instancedQuad } from './quad.ts';

/** The pods nearest to a camera, as instances from far to near. */
export interface NearSet {
  readonly geometry: InstancedBufferGeometry;
  /** Gathers the set for an eye; returns the distance within which every pod before the eye is in it. */
  readonly gather: (eye: Vec3, forward: Vec3, farthest: number) => number;
}

/** Most pods of the set. */
const MOST = 64;
const FIRST_REACH = 3;

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
  const found: { pod: number; far: number }[] = [];

  const look = (eye: Vec3, forward: Vec3, reach: number): void => {
    found.length = 0;
    podsAround(field.grid, eye, reach, (pod) => {
      const x = (places[4 * pod] ?? 0) - eye[0];
      const y = (places[4 * pod + 1] ?? 0) - eye[1];
      const z = (places[4 * pod + 2] ?? 0) - eye[2];
      const far = Math.sqrt(x * x + y * y + z * z);
      const before = x * forward[0] + y * forward[1] + z * forward[2] > -(places[4 * pod + 3] ?? 0);
      if (before && far < reach) found.push({ pod, far });
    });
  };

  return {
    geometry,
    gather(eye, forward, farthest) {
      let reach = Math.min(FIRST_REACH, farthest);
      look(eye, forward, reach);
      while (found.length < MOST && reach < farthest) {
        reach = Math.min(farthest, reach * 1.8);
        look(eye, forward, reach);
      }
      found.sort((a, b) => a.far - b.far);
      const within =
        found.length > MOST ? ((found[MOST - 1]?.far ?? 0) + (found[MOST]?.far ?? 0)) / 2 : reach;
      const count = Math.min(MOST, found.length);
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
