import type { BufferGeometry } from 'three';
import { DRIFT_CLASSES } from '../core/dream/pods.ts';
import { SEED_ROOM } from '../core/formations/facing.ts';
import type { PodField } from '../core/formations.ts';
import { unrolledQuads } from './quad.ts';

/** What shaders read of each pod, four numbers a pod: `place` (middle, radius) and `nature` (see pods.vert.glsl). */
export interface PodRows {
  readonly place: Float32Array;
  readonly nature: Float32Array;
}

/** A field's pods as shaders read them, in the field's order. */
export function podRows(field: PodField): PodRows {
  const { count } = field;
  const place = new Float32Array(4 * count);
  const nature = new Float32Array(4 * count);
  const kinds = new Map<number, number>(DRIFT_CLASSES.map((drift, kind) => [drift, kind]));
  for (let i = 0; i < count; i++) {
    place[4 * i] = field.position[3 * i] ?? 0;
    place[4 * i + 1] = field.position[3 * i + 1] ?? 0;
    place[4 * i + 2] = field.position[3 * i + 2] ?? 0;
    place[4 * i + 3] = field.radius[i] ?? 0;
    nature[4 * i] = field.angle[i] ?? 0;
    nature[4 * i + 1] = field.brightness[i] ?? 0;
    nature[4 * i + 2] = (field.guild[i] ?? 0) + 16 * (kinds.get(field.drift[i] ?? 0) ?? 0);
    const hue = Math.max(-120, Math.min(120, Math.round(field.hue[i] ?? 0)));
    nature[4 * i + 3] = hue + 128 + SEED_ROOM * (field.seed[i] ?? 0);
  }
  for (const pod of stayingOf(field)) nature[4 * pod + 2] = (nature[4 * pod + 2] ?? 0) + 128;
  return { place, nature };
}

/** Pods that no system moves: those of the named, and of those who sleep beside them. */
export function stayingOf({ cast, beside }: Pick<PodField, 'cast' | 'beside'>): ReadonlySet<number> {
  return new Set([...cast, ...beside.flatMap((pods) => [...pods])]);
}

/** Pods as quads that face the camera, one draw call. */
export function podGeometry({ place, nature }: PodRows): BufferGeometry {
  return unrolledQuads(place.length / 4, { place, nature });
}
