import { layered } from '../../core/formations/noise.ts';
import type { Vec3 } from '../../core/formations/plan.ts';
import { type Link, type Room, SAG, SHAFT, STREET } from '../../core/formations/undercityRooms.ts';
import { addSheet, emptyHeap, type Heap, type Stuff } from '../heap.ts';

/** A place on the cut: how far it is dug out, how far outside what is dug (1 on its outline), where those in it sleep. */
interface Cut {
  readonly depth: number;
  readonly out: number;
  readonly middle: number;
}

const HALF = 76;
const DEEP = 46;
const ACROSS = 330;
const DOWN = 100;
/** A cell of the sheet, meters. */
const CELL = { wide: (2 * HALF) / ACROSS, high: DEEP / DOWN } as const;
const SOLID: Cut = { depth: 0, out: 1.6, middle: STREET.front };
const uneven = layered(0xea7, 3);

/** The earth under the street, cut open: one sheet, hollowed into rounded chambers, the passages that join them, the shaft. */
export function undercityEarth(rooms: readonly Room[], links: readonly Link[]): Heap {
  const heap = emptyHeap();
  const corners = cornersOf((x, y) => cutAt(rooms, links, x, y));
  const at = (u: number, v: number): Vec3 => {
    const { x, y, cut } = corners[Math.round(v * DOWN) * (ACROSS + 1) + Math.round(u * ACROSS)] as Corner;
    const rim = 0.35 * Math.max(0, 1 - Math.abs(cut.out - 1.15) / 0.22);
    const rough = y < STREET.bottom ? 0.7 * (uneven(x * 0.4, y * 0.4) - 0.4) : 0;
    return [x, y, STREET.front - cut.depth + rim + rough];
  };
  const stuff = (corner: number): Stuff => {
    const { out, middle } = corners[corner]?.cut ?? SOLID;
    return [0.9, out, 0.5, middle];
  };
  addSheet(heap, { across: ACROSS, deep: DOWN, at, facing: [0, 0, 1], rough: [2, 2] }, stuff);
  return heap;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly cut: Cut;
}

/**
 * The sheet's corners, row by row: a grid, of which those that lie less than half a cell from an outline are moved onto it, so
 * that a mouth's edge is as round as its outline and not stepped as the grid is.
 */
function cornersOf(cutOf: (x: number, y: number) => Cut): Corner[] {
  const row = ACROSS + 1;
  const grid = Array.from({ length: row * (DOWN + 1) }, (_, k): Corner => {
    const { x, y } = pointOf((k % row) / ACROSS, Math.floor(k / row) / DOWN);
    return { x, y, cut: cutOf(x, y) };
  });
  const outAt = (k: number, other: number) => (grid[k] ?? grid[other])?.cut.out ?? SOLID.out;
  return grid.map((corner, k) => {
    const right = (outAt(k + 1, k) - outAt(k - 1, k)) / (2 * CELL.wide);
    const up = (outAt(k - row, k) - outAt(k + row, k)) / (2 * CELL.high);
    const steep = right * right + up * up;
    const off = (corner.cut.out - 1) / steep;
    if (!(Math.abs(off) * Math.sqrt(steep) < 0.5 * Math.min(CELL.wide, CELL.high))) return corner;
    const [x, y] = [corner.x - off * right, corner.y - off * up];
    return y > STREET.bottom ? corner : { x, y, cut: cutOf(x, y) };
  });
}

function pointOf(u: number, v: number): { x: number; y: number } {
  return { x: (2 * u - 1) * HALF, y: STREET.top - v * DEEP };
}

function cutAt(rooms: readonly Room[], links: readonly Link[], x: number, y: number): Cut {
  if (y > STREET.bottom) return SOLID;
  let best = shaftAt(x, y);
  const take = (cut: Cut) => {
    const dug = cut.depth > best.depth || (best.depth === 0 && cut.out < best.out);
    best = { ...(dug ? cut : best), out: Math.min(cut.out, best.out) };
  };
  for (const room of rooms) if (Math.abs(x - room.floor[0]) < room.width) take(chamberAt(room, x, y));
  for (const link of links) if (near(link, x, y)) take(passageAt(link, x, y));
  return best;
}

function near({ from, to }: Link, x: number, y: number): boolean {
  const beside = x > Math.min(from[0], to[0]) - 2 && x < Math.max(from[0], to[0]) + 2;
  return beside && y > Math.min(from[1], to[1]) - 3 && y < Math.max(from[1], to[1]) + 2;
}

/** A room: round above, flatter below, nowhere straight. */
function chamberAt({ floor, width, height, depth }: Room, x: number, y: number): Cut {
  const dx = Math.abs(x - floor[0]) / (width * 0.55);
  const up = y - floor[1] - height * 0.4;
  const dy = up > 0 ? up / (height * 0.66) : -up / (height * 0.48);
  if (dx > 1.9 || dy > 1.9) return SOLID;
  const power = up > 0 ? 2.1 : 3;
  const out = (dx ** power + dy ** power) ** (1 / power) * (0.84 + 0.34 * uneven(x * 0.55 + 9, y * 0.55));
  const dug = out < 1 ? (depth + 1.2) * (1 - out ** 2.7) ** 0.75 : 0;
  return { depth: dug, out, middle: floor[2] + 0.08 * depth };
}

function passageAt({ from, to }: Link, x: number, y: number): Cut {
  const [rx, ry] = [to[0] - from[0], to[1] - from[1]];
  const along = Math.max(
    0,
    Math.min(1, ((x - from[0]) * rx + (y - from[1]) * ry) / (rx * rx + ry * ry || 1)),
  );
  const off = Math.hypot(
    x - from[0] - rx * along,
    y - from[1] - ry * along + SAG * Math.sin(along * Math.PI),
  );
  const out = off / (0.75 + 0.4 * uneven(x * 0.8, y * 0.8));
  return { depth: out < 1 ? 2.2 * Math.sqrt(1 - out ** 2.4) : 0, out, middle: STREET.front - 0.7 };
}

function shaftAt(x: number, y: number): Cut {
  const wide = SHAFT.width * (0.82 + 0.4 * uneven(3, y * 0.25));
  const out = Math.abs(x - SHAFT.x - 0.7 * Math.sin(y * 0.13)) / wide;
  if (out > 1.6) return SOLID;
  return { depth: out < 1 ? SHAFT.depth * Math.sqrt(1 - out ** 2.5) : 0, out, middle: STREET.front - 1.6 };
}
