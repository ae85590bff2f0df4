import type { BufferGeometry } from 'three';
import type { PodField } from '../core/formations.ts';
import { createNearSet, type NearSet } from './nearSet.ts';
import { podGeometry, podRows } from './podGeometry.ts';

/** A field's pods as they are drawn: all of them, and the set of the nearest. */
export interface PodSets {
  readonly all: BufferGeometry;
  readonly near: NearSet;
}

/** Geometry of a field's pods. */
export function createPodSets(field: PodField): PodSets {
  const rows = podRows(field);
  return { all: podGeometry(rows), near: createNearSet(field, rows) };
}
