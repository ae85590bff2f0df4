import { BufferAttribute, BufferGeometry, InterleavedBuffer, InterleavedBufferAttribute } from 'three';
import type { Vec3 } from '../../core/formations/plan.ts';
import { QUAD_CORNERS, QUAD_INDEX } from '../quad.ts';
import type { Drawing } from './drawing.ts';

/**
 * A color as shaders take it: a guild's index (its light now), a wavelength in nanometers, or the system's own guild.
 */
export type Color = number;
export const OWN: Color = -1;

/** What all pieces of a line share; see `lineAt` and `lineShine` in shaders/parts. */
export interface LineNature {
  readonly color: Color;
  readonly bright: number;
  readonly seed?: number;
  readonly kind?: number;
}

export interface Line extends LineNature {
  /** Half width at the start and the end, meters. */
  readonly wide: readonly [number, number];
  /** How far along its own course the line begins and ends; 0 and 1 unless given. */
  readonly along?: readonly [number, number];
  /** A fourth number of its own. */
  readonly other?: number;
}

/** Lines as they are piled up: sixteen numbers a piece. */
export type LinePile = number[];

/** Adds a line through points. */
export function addCourse(pile: LinePile, points: readonly Vec3[], line: Line): void {
  const { wide, along = [0, 1], color, bright, seed = 0.5, kind = 0, other = 0 } = line;
  const last = points.length - 1;
  const lengths = [0];
  for (let i = 1; i <= last; i++) {
    const [a, b] = [points[i - 1] as Vec3, points[i] as Vec3];
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]));
  }
  const whole = lengths[last] || 1;
  const at = ([from, to]: readonly [number, number], i: number) =>
    from + ((to - from) * (lengths[i] ?? 0)) / whole;
  for (let i = 0; i < last; i++) {
    const [a, b] = [points[i] as Vec3, points[i + 1] as Vec3];
    pile.push(...a, at(wide, i), ...b, at(wide, i + 1));
    pile.push(color, bright, seed, kind, at(along, i), at(along, i + 1), other, whole);
  }
}

/** A pile as one draw call: attributes `first`, `second` (end, half width), `nature`, `course` (along at both ends, other, length). */
export function linesOf(pile: LinePile, how: Omit<Drawing, 'stuff' | 'geometry'> = {}): Drawing {
  const count = pile.length / PIECE;
  const rows = new Float32Array(4 * pile.length);
  const corners = new Float32Array(8 * count);
  const index = new Uint32Array(6 * count);
  for (let i = 0; i < count; i++) {
    for (let corner = 0; corner < 4; corner++)
      for (let k = 0; k < PIECE; k++) rows[PIECE * (4 * i + corner) + k] = pile[PIECE * i + k] ?? 0;
    corners.set(QUAD_CORNERS, 8 * i);
    for (let k = 0; k < 6; k++) index[6 * i + k] = 4 * i + (QUAD_INDEX[k] ?? 0);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('corner', new BufferAttribute(corners, 2));
  const buffer = new InterleavedBuffer(rows, PIECE);
  ['first', 'second', 'nature', 'course'].forEach((name, i) => {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, 4, 4 * i));
  });
  geometry.setIndex(new BufferAttribute(index, 1));
  return { stuff: 'lines', geometry, ...how };
}

/** Points of a circle about `middle` in the plane of two unit vectors, first and last the same; an arc between two turns of it. */
export function arcOf(
  middle: Vec3,
  [a, b]: readonly [Vec3, Vec3],
  { radius, steps, from = 0, to = 1 }: { radius: number; steps: number; from?: number; to?: number },
): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (from + ((to - from) * i) / steps) * Math.PI * 2;
    const [c, s] = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return [
      middle[0] + c * a[0] + s * b[0],
      middle[1] + c * a[1] + s * b[1],
      middle[2] + c * a[2] + s * b[2],
    ] as const;
  });
}

/** Numbers a piece has. */
const PIECE = 16;
