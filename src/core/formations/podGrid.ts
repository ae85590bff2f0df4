import type { Box, Vec3 } from './plan.ts';

/** A uniform grid over a formation's extent: pods sorted by cell, `starts[cell]` to `starts[cell + 1]` into `pods`. */
export interface PodGrid {
  readonly box: Box;
  readonly cells: Vec3;
  readonly size: Vec3;
  readonly starts: Uint32Array;
  readonly pods: Uint32Array;
}

/** About this many pods to a cell. */
const PER_CELL = 6;
const MOST_CELLS = 1 << 18;

/** Sorts pods (xyz triples) into a uniform grid once, by counting. */
export function podGrid(position: Float32Array, box: Box): PodGrid {
  const count = position.length / 3;
  const span = [0, 1, 2].map((k) => Math.max(1e-3, (box.max[k] ?? 0) - (box.min[k] ?? 0)));
  const volume = span.reduce((product, side) => product * side, 1);
  const wanted = Math.min(MOST_CELLS, Math.max(8, count / PER_CELL));
  const edge = Math.cbrt(volume / wanted);
  const [nx, ny, nz] = span.map((side) => Math.max(1, Math.min(128, Math.round(side / edge)))) as [
    number,
    number,
    number,
  ];
  const grid = { box, cells: [nx, ny, nz] as const, size: [span[0], span[1], span[2]] as unknown as Vec3 };
  const starts = new Uint32Array(nx * ny * nz + 1);
  const cellOf = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = cellAt(grid, position[3 * i] ?? 0, position[3 * i + 1] ?? 0, position[3 * i + 2] ?? 0);
    cellOf[i] = cell;
    starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  }
  for (let c = 1; c < starts.length; c++) starts[c] = (starts[c] ?? 0) + (starts[c - 1] ?? 0);
  const fill = starts.slice(0, -1);
  const pods = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const cell = cellOf[i] ?? 0;
    pods[fill[cell] ?? 0] = i;
    fill[cell] = (fill[cell] ?? 0) + 1;
  }
  return { ...grid, starts, pods };
}

/** Calls `visit` with every pod whose cell touches the cube of half width `reach` around a point. */
export function podsAround(grid: PodGrid, at: Vec3, reach: number, visit: (pod: number) => void): void {
  const lo = [0, 1, 2].map((k) => axisCell(grid, k, (at[k] ?? 0) - reach));
  const hi = [0, 1, 2].map((k) => axisCell(grid, k, (at[k] ?? 0) + reach));
  const [nx, ny] = grid.cells;
  for (let z = lo[2] ?? 0; z <= (hi[2] ?? 0); z++) {
    for (let y = lo[1] ?? 0; y <= (hi[1] ?? 0); y++) {
      const row = (z * ny + y) * nx;
      const from = grid.starts[row + (lo[0] ?? 0)] ?? 0;
      const to = grid.starts[row + (hi[0] ?? 0) + 1] ?? 0;
      for (let i = from; i < to; i++) visit(grid.pods[i] ?? 0);
    }
  }
}

type Cells = Pick<PodGrid, 'box' | 'cells' | 'size'>;

function cellAt(grid: Cells, x: number, y: number, z: number): number {
  const [nx, ny] = grid.cells;
  return (axisCell(grid, 2, z) * ny + axisCell(grid, 1, y)) * nx + axisCell(grid, 0, x);
}

function axisCell(grid: Cells, axis: number, value: number): number {
  const cells = grid.cells[axis] ?? 1;
  const u = (value - (grid.box.min[axis] ?? 0)) / (grid.size[axis] ?? 1);
  return Math.max(0, Math.min(cells - 1, Math.floor(u * cells)));
}
