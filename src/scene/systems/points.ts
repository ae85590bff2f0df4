import type { Vec3 } from '../../core/formations/plan.ts';
import { unrolledQuads } from '../quad.ts';
import type { Drawing } from './drawing.ts';

type Four = readonly [number, number, number, number];

/** A quad that faces the camera; see `pointAt` and `pointPaint` in shaders/parts. */
export interface Point {
  readonly at: Vec3;
  readonly radius: number;
  readonly nature: readonly [color: number, bright: number, seed: number, kind: number];
  /** Four more numbers: where it goes, when, how. */
  readonly other?: Four;
}

/** Points as one draw call: attributes `corner`, `place` (middle, radius), `nature`, `other`. */
export function pointsOf(points: readonly Point[], how: Omit<Drawing, 'stuff' | 'geometry'> = {}): Drawing {
  const rows = () => new Float32Array(4 * points.length);
  const [place, nature, other] = [rows(), rows(), rows()];
  points.forEach((point, i) => {
    place.set([...point.at, point.radius], 4 * i);
    nature.set(point.nature, 4 * i);
    other.set(point.other ?? [0, 0, 0, 0], 4 * i);
  });
  return { stuff: 'points', geometry: unrolledQuads(points.length, { place, nature, other }), ...how };
}
