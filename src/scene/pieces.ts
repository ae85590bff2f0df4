import type { Vec3 } from '../core/formations/plan.ts';

/** Pieces of threads and branches, sixteen numbers each, as ribbons.vert.glsl reads them. */
export type Pieces = number[];

export interface Thread {
  /** The guild whose light it carries; -1 for none. */
  readonly guild: number;
  readonly emit: number;
  /** How much of the light around it is seen on it. */
  readonly lit?: number;
  readonly seed?: number;
  readonly pulse?: boolean;
  /** 1: ends overlap (bodies); 0: ends meet (added light). */
  readonly overlap?: number;
  /** A drop of light, soft all round, in place of a stroke. */
  readonly bead?: boolean;
}

export interface Piece {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly thick: readonly [number, number];
  readonly along: readonly [number, number];
}

/** Adds one piece. */
export function addPiece(pieces: Pieces, { from, to, thick, along }: Piece, thread: Thread): void {
  const { guild, emit, lit = 0.35, seed = 0.5, pulse = false, overlap = 0, bead = false } = thread;
  pieces.push(
    ...from,
    thick[0],
    ...to,
    thick[1],
    guild,
    emit,
    lit,
    seed,
    along[0],
    along[1],
    pulse ? 1 : 0,
    bead ? -1 : overlap,
  );
}

/** Adds a line through points, `thick` its half width at the start and the end. */
export function addLine(
  pieces: Pieces,
  points: readonly Vec3[],
  thick: readonly [number, number],
  thread: Thread,
): void {
  const last = points.length - 1;
  const wide = (i: number) => thick[0] + ((thick[1] - thick[0]) * i) / last;
  let along = 0;
  for (let i = 0; i < last; i++) {
    const [from, to] = [points[i] as Vec3, points[i + 1] as Vec3];
    const next = along + Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]) * 0.3;
    addPiece(pieces, { from, to, thick: [wide(i), wide(i + 1)], along: [along, next] }, thread);
    along = next;
  }
}

/** Points of a rope hung between two ends, `sag` meters low in its middle. */
export function hung(a: Vec3, b: Vec3, sag: number, steps: number): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    return [
      a[0] + (b[0] - a[0]) * u,
      a[1] + (b[1] - a[1]) * u - 4 * u * (1 - u) * sag,
      a[2] + (b[2] - a[2]) * u,
    ] as const;
  });
}

/** Points of a level circle, first and last the same. */
export function circle(middle: Vec3, radius: number, steps: number): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (i / steps) * Math.PI * 2;
    return [middle[0] + Math.cos(angle) * radius, middle[1], middle[2] + Math.sin(angle) * radius] as const;
  });
}
