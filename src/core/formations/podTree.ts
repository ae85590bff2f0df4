import type { Vec3 } from './plan.ts';

/**
 * Pods in boxes of eight of about one size that lie close together, these in boxes of eight, and so on up to one; each knows the
 * largest pod in it. Who is within so many of its own radii is found without asking the others, however many they are.
 */
export interface PodTree {
  /** Pods by size, those of a size as they lie along a Z-order curve (Morton 1966). */
  readonly pods: Uint32Array;
  /** From pods themselves, in their order, to the one box about all: of each least x, y, z, greatest x, y, z and greatest radius, meters. */
  readonly levels: readonly Float32Array[];
}

/** How far off a pod may be: meters and its own radii together. */
export interface Reach {
  readonly meters?: number;
  readonly radii?: number;
}

/** So many in a box, and so many numbers that a box has. */
const EACH = 8;
const BOX = 7;
const SIZES = 16;

/** Sorts pods (xyz triples and radii, meters) into boxes once. */
export function podTree(position: Float32Array, radius: Float32Array): PodTree {
  const pods = bySize(position, radius);
  const levels = [pointsOf(pods, position, radius)];
  for (let finer = levels[0]; finer && finer.length > BOX; finer = levels.at(-1)) levels.push(boxesOf(finer));
  return { pods, levels };
}

/** Calls `visit` with every pod whose middle is nearer to a point than `meters` and so many of its own radii. */
export function podsWithin(tree: PodTree, at: Vec3, reach: Reach, visit: (pod: number) => void): void {
  const [x, y, z] = at;
  const { meters = 0, radii = 0 } = reach;
  lookIn(tree, tree.levels.length - 1, 0, { x, y, z, meters, radii, visit });
}

interface Search extends Required<Reach> {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visit: (pod: number) => void;
}

/** Looks at a level's boxes from one on, as many as make up one of the next. */
function lookIn(tree: PodTree, level: number, from: number, search: Search): void {
  const boxes = tree.levels[level] as Float32Array;
  const { x, y, z, meters, radii } = search;
  const to = Math.min(from + EACH, boxes.length / BOX);
  for (let k = from; k < to; k++) {
    const i = BOX * k;
    const reach = meters + radii * (boxes[i + 6] ?? 0);
    const dx = outside(x, boxes[i] ?? 0, boxes[i + 3] ?? 0);
    const dy = outside(y, boxes[i + 1] ?? 0, boxes[i + 4] ?? 0);
    const dz = outside(z, boxes[i + 2] ?? 0, boxes[i + 5] ?? 0);
    if (dx * dx + dy * dy + dz * dz >= reach * reach) continue;
    if (level > 0) lookIn(tree, level - 1, EACH * k, search);
    else search.visit(tree.pods[k] ?? 0);
  }
}

/** How far a number lies outside a span. */
function outside(x: number, least: number, greatest: number): number {
  return x < least ? least - x : x > greatest ? x - greatest : 0;
}

/** Boxes about boxes, eight to each. */
function boxesOf(inner: Float32Array): Float32Array {
  const boxes = new Float32Array(BOX * Math.ceil(inner.length / BOX / EACH));
  for (let i = 0; i < inner.length; i++) {
    const k = i % BOX;
    const thing = (i - k) / BOX;
    const at = BOX * Math.floor(thing / EACH) + k;
    const value = inner[i] ?? 0;
    if (thing % EACH === 0) boxes[at] = value;
    else if (k < 3) boxes[at] = Math.min(boxes[at] ?? 0, value);
    else boxes[at] = Math.max(boxes[at] ?? 0, value);
  }
  return boxes;
}

/** Pods' middles as boxes. */
function pointsOf(pods: Uint32Array, position: Float32Array, radius: Float32Array): Float32Array {
  const points = new Float32Array(BOX * pods.length);
  pods.forEach((pod, i) => {
    const middle = position.subarray(3 * pod, 3 * pod + 3);
    points.set(middle, BOX * i);
    points.set(middle, BOX * i + 3);
    points[BOX * i + 6] = radius[pod] ?? 0;
  });
  return points;
}

/** Pods by a number: their size, then the bits of their place by turns, as many as a double holds beside that and the pod itself. */
function bySize(position: Float32Array, radius: Float32Array): Uint32Array {
  const count = position.length / 3;
  const room = 2 ** Math.ceil(Math.log2(Math.max(count, 2)));
  const bits = Math.floor((53 - Math.log2(SIZES * room)) / 3);
  const spans = [0, 1, 2].map((k) => spanOf(position, k));
  const keys = new Float64Array(count);
  const cells = new Uint32Array(3);
  for (let pod = 0; pod < count; pod++) {
    for (let k = 0; k < 3; k++) {
      const { least, size } = spans[k] as Span;
      cells[k] = Math.min(2 ** bits - 1, (((position[3 * pod + k] ?? 0) - least) / size) * 2 ** bits);
    }
    const [x, y, z] = cells as unknown as Vec3;
    // Two sizes to a doubling, from some centimeters up.
    let key = Math.max(0, Math.min(SIZES - 1, Math.round(2 * Math.log2(radius[pod] ?? 1)) + 11));
    for (let bit = bits - 1; bit >= 0; bit--)
      key = 8 * key + 4 * ((x >> bit) & 1) + 2 * ((y >> bit) & 1) + ((z >> bit) & 1);
    keys[pod] = key * room + pod;
  }
  return Uint32Array.from(keys.sort(), (key) => key % room);
}

interface Span {
  readonly least: number;
  readonly size: number;
}

function spanOf(position: Float32Array, axis: number): Span {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = axis; i < position.length; i += 3) {
    least = Math.min(least, position[i] ?? 0);
    most = Math.max(most, position[i] ?? 0);
  }
  return { least, size: Math.max(1e-3, most - least) };
}
