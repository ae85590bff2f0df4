import type { InstancedBufferGeometry } from 'three';
import type { PodField } from '../core/formations.ts';
import { createNearSet, type NearSet } from './nearSet.ts';
import { podGeometry } from './podGeometry.ts';

/** A field's pods as they are drawn: all of them, and the set of the nearest. */
export interface PodSets {
  readonly all: InstancedBufferGeometry;
  readonly near: NearSet;
  readonly dispose: () => void;
}

/** Geometry of a field's pods. */
export function createPodSets(field: PodField): PodSets {
  const all = podGeometry(field);
  const near = createNearSet(field, all);
  return {
    all,
    near,
    dispose() {
      all.dispose();
      near.geometry.dispose();
    },
  };
}
