import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Vec3 } from '../core/formations/plan.ts';

/**
 * How a surface takes light: how much it gives back, how fine its grain is, its gloss, 1 where its back is black. A shader
 * that reads other things in them says so at its head.
 */
export type Stuff = readonly [albedo: number, grain: number, gloss: number, oneSided: number];

/**
 * Triangles as they are piled up: ten numbers a corner (place, normal, stuff), three corners a face. `rough` are the fewer faces
 * that stand for them where little of them is seen.
 */
export interface Heap {
  readonly corners: number[];
  readonly faces: number[];
  readonly rough: number[];
}

export function emptyHeap(): Heap {
  return { corners: [], faces: [], rough: [] };
}

function addCorner({ corners }: Heap, place: Vec3, normal: Vec3, stuff: Stuff): void {
  corners.push(...place, ...normal, ...stuff);
}

function addFace({ faces, rough }: Heap, a: number, b: number, c: number): void {
  faces.push(a, b, c);
  rough.push(a, b, c);
}

function countCorners({ corners }: Heap): number {
  return corners.length / 10;
}

/** Adds a triangle with one normal. */
export function addTriangle(
  heap: Heap,
  corners: readonly [Vec3, Vec3, Vec3],
  normal: Vec3,
  stuff: Stuff,
): void {
  const first = countCorners(heap);
  for (const corner of corners) addCorner(heap, corner, normal, stuff);
  addFace(heap, first, first + 1, first + 2);
}

/** Adds a flat quad a b c d, in order round its edge. */
export function addQuad(
  heap: Heap,
  [a, b, c, d]: readonly [Vec3, Vec3, Vec3, Vec3],
  normal: Vec3,
  stuff: Stuff,
): void {
  addTriangle(heap, [a, b, c], normal, stuff);
  addTriangle(heap, [a, c, d], normal, stuff);
}

export interface Corner {
  readonly at: Vec3;
  readonly normal: Vec3;
  readonly stuff: Stuff;
}

/** Adds a quad whose corners, in order round its edge, each have a normal and stuff of their own. */
export function addCorners(heap: Heap, corners: readonly [Corner, Corner, Corner, Corner]): void {
  const first = countCorners(heap);
  for (const { at, normal, stuff } of corners) addCorner(heap, at, normal, stuff);
  addFace(heap, first, first + 1, first + 2);
  addFace(heap, first, first + 2, first + 3);
}

export interface Block {
  /** Middle of the floor. */
  readonly at: Vec3;
  /** Half width, height, half depth. */
  readonly size: Vec3;
  readonly turn?: number;
}

/** Adds a box without a floor. */
export function addBlock(heap: Heap, { at, size, turn = 0 }: Block, stuff: Stuff): void {
  const c = Math.cos(turn);
  const s = Math.sin(turn);
  const corner = (x: number, y: number, z: number): Vec3 => [
    at[0] + x * size[0] * c + z * size[2] * s,
    at[1] + y * size[1],
    at[2] - x * size[0] * s + z * size[2] * c,
  ];
  const sides = [
    [-1, 1, 1, 1],
    [1, 1, 1, -1],
    [1, -1, -1, -1],
    [-1, -1, -1, 1],
  ] as const;
  for (const [x0, z0, x1, z1] of sides) {
    const [mx, mz] = [(x0 + x1) / 2, (z0 + z1) / 2];
    const normal: Vec3 = [mx * c + mz * s, 0, -mx * s + mz * c];
    addQuad(
      heap,
      [corner(x0, 0, z0), corner(x1, 0, z1), corner(x1, 1, z1), corner(x0, 1, z0)],
      normal,
      stuff,
    );
  }
  addQuad(heap, [corner(-1, 1, 1), corner(1, 1, 1), corner(1, 1, -1), corner(-1, 1, -1)], [0, 1, 0], stuff);
}

export interface Sheet {
  readonly across: number;
  readonly deep: number;
  /** A place for u and v from 0 to 1. */
  readonly at: (u: number, v: number) => Vec3;
  /** The side its normals are on; up unless given. */
  readonly facing?: Vec3;
  /** How many cells across, and deep, are one where it is rough; divides them; one each way unless given. */
  readonly rough?: readonly [across: number, deep: number];
}

/** Adds a sheet of `across` by `deep` cells; normals are its own, stuff may differ from corner to corner (row by row). */
export function addSheet(
  heap: Heap,
  { across, deep, at, facing: side = [0, 1, 0], rough = [1, 1] }: Sheet,
  stuff: Stuff | ((corner: number) => Stuff),
): void {
  const row = across + 1;
  const places: Vec3[] = [];
  for (let j = 0; j <= deep; j++) for (let i = 0; i <= across; i++) places.push(at(i / across, j / deep));
  const place = (i: number, j: number) =>
    places[Math.max(0, Math.min(deep, j)) * row + Math.max(0, Math.min(across, i))] as Vec3;
  const normals = places.map((_, k) => {
    const [i, j] = [k % row, Math.floor(k / row)];
    return normalOf([place(i - 1, j), place(i + 1, j), place(i, j - 1), place(i, j + 1)], side);
  });
  const first = countCorners(heap);
  for (const [k, corner] of places.entries())
    addCorner(heap, corner, normals[k] as Vec3, typeof stuff === 'function' ? stuff(k) : stuff);
  const lay = (faces: number[], [wide, high]: readonly [number, number]) => {
    for (let j = 0; j < deep; j += high) {
      for (let i = 0; i < across; i += wide) {
        const at = first + j * row + i;
        const below = at + high * row;
        faces.push(at, at + wide, below, at + wide, below + wide, below);
      }
    }
  };
  lay(heap.faces, [1, 1]);
  lay(heap.rough, rough);
}

/** A heap as a geometry with attributes `position`, `normal` and `stuff`, indexed: its faces, which are drawn, and then the rough ones. */
export function solidGeometry(heap: Heap): BufferGeometry {
  const count = countCorners(heap);
  const geometry = new BufferGeometry();
  const pick = (from: number, size: number) => {
    const out = new Float32Array(count * size);
    for (let i = 0; i < count; i++)
      for (let k = 0; k < size; k++) out[i * size + k] = heap.corners[i * 10 + from + k] ?? 0;
    return new Float32BufferAttribute(out, size);
  };
  geometry.setAttribute('position', pick(0, 3));
  geometry.setAttribute('normal', pick(3, 3));
  geometry.setAttribute('stuff', pick(6, 4));
  geometry.setIndex([...heap.faces, ...heap.rough]);
  geometry.setDrawRange(0, heap.faces.length);
  return geometry;
}

function normalOf([left, right, near, far]: readonly [Vec3, Vec3, Vec3, Vec3], side: Vec3): Vec3 {
  const [ax, ay, az] = [right[0] - left[0], right[1] - left[1], right[2] - left[2]];
  const [bx, by, bz] = [far[0] - near[0], far[1] - near[1], far[2] - near[2]];
  const n: Vec3 = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const length = Math.hypot(...n) || 1;
  const up = n[0] * side[0] + n[1] * side[1] + n[2] * side[2] < 0 ? -1 : 1;
  return [(up * n[0]) / length, (up * n[1]) / length, (up * n[2]) / length];
}
