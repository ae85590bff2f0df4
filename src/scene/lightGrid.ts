import { Data3DTexture, DataUtils, HalfFloatType, RGBAFormat, Vector3 } from 'three';
import type { PodField } from '../core/formations.ts';

/** Light of the pods over a formation's extent: eight channels, guild g in channel g mod 8. */
export interface LightGrid {
  readonly a: Data3DTexture;
  readonly b: Data3DTexture;
  readonly min: Vector3;
  readonly size: Vector3;
  /** How many cells along each axis, and the edge of one, meters. */
  readonly cells: Vector3;
  readonly cell: number;
}

/** How light falls from pods on what is around them: strength, and weights of the four scales it is spread at. */
export interface Falling {
  readonly flux: number;
  readonly spread: readonly number[];
}

export const CHANNELS = 8;
const CELLS = 60000;
/** Pods that are enough to know the light by; a prefix of the field is spread as the whole. */
const ENOUGH = 24000;

/**
 * Bakes the light grid: each pod's brightness times its area is laid into its cell, then spread by four box blurs of 1, 2,
 * 4 and 8 cells whose weighted sum falls about as 1/r^2.
 */
export function bakeLightGrid(field: PodField, { flux, spread: weights }: Falling): LightGrid {
  const { min, max } = field.extent;
  const size = new Vector3(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
  const cell = Math.cbrt((size.x * size.y * size.z) / CELLS);
  const dims = [size.x, size.y, size.z].map((side) => Math.max(4, Math.round(side / cell)));
  const [nx, ny, nz] = dims as [number, number, number];
  const channels = Math.min(CHANNELS, Math.max(...field.guild.slice(0, ENOUGH)) + 1);
  const blocks = deposit(field, { nx, ny, nz, channels, cell, flux });
  const sums = blocks.map((block) => spread(block, [nx, ny, nz], weights));
  const origin = new Vector3(min[0], min[1], min[2]);
  return {
    a: pack(sums, 0, dims),
    b: pack(sums, 4, dims),
    min: origin,
    size,
    cells: new Vector3(nx, ny, nz),
    cell,
  };
}

interface Dims {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly channels: number;
  readonly cell: number;
  readonly flux: number;
}

function deposit(field: PodField, { nx, ny, nz, channels, cell, flux }: Dims): Float32Array[] {
  const blocks = Array.from({ length: channels }, () => new Float32Array(nx * ny * nz));
  const { min, max } = field.extent;
  const used = Math.min(field.count, ENOUGH);
  let area = 0;
  for (let i = 0; i < used; i++) area += (field.radius[i] ?? 0) ** 2;
  const share = (field.area / Math.max(area, 1e-9)) * (flux / (cell * cell));
  for (let i = 0; i < used; i++) {
    const x = (((field.position[3 * i] ?? 0) - min[0]) / (max[0] - min[0])) * nx - 0.5;
    const y = (((field.position[3 * i + 1] ?? 0) - min[1]) / (max[1] - min[1])) * ny - 0.5;
    const z = (((field.position[3 * i + 2] ?? 0) - min[2]) / (max[2] - min[2])) * nz - 0.5;
    const light = (field.brightness[i] ?? 0) * (field.radius[i] ?? 0) ** 2 * share;
    addTo(blocks[(field.guild[i] ?? 0) % CHANNELS] as Float32Array, [nx, ny, nz], [x, y, z], light);
  }
  return blocks;
}

type Three = readonly [number, number, number];

function addTo(block: Float32Array, [nx, ny, nz]: Three, [x, y, z]: Three, flux: number): void {
  const [xi, yi, zi] = [Math.floor(x), Math.floor(y), Math.floor(z)];
  for (let k = 0; k < 8; k++) {
    const cx = xi + (k & 1);
    const cy = yi + ((k >> 1) & 1);
    const cz = zi + (k >> 2);
    if (cx < 0 || cy < 0 || cz < 0 || cx >= nx || cy >= ny || cz >= nz) continue;
    const part = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy)) * (1 - Math.abs(z - cz));
    const at = (cz * ny + cy) * nx + cx;
    block[at] = (block[at] ?? 0) + flux * part;
  }
}

function spread(block: Float32Array, dims: Three, weights: readonly number[]): Float32Array {
  const sum = new Float32Array(block.length);
  let from = block;
  weights.forEach((weight, i) => {
    from = boxBlur(from, dims, 2 ** i);
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + weight * (from[k] ?? 0);
  });
  return sum;
}

/** Two box blurs of half width `reach` along each axis: close to a Gaussian. */
function boxBlur(block: Float32Array, [nx, ny, nz]: Three, reach: number): Float32Array {
  const strides = [1, nx, nx * ny] as const;
  const counts = [nx, ny, nz] as const;
  let from = block;
  for (let pass = 0; pass < 2; pass++) {
    for (let axis = 0; axis < 3; axis++) {
      const to = new Float32Array(block.length);
      const stride = strides[axis] ?? 1;
      const count = counts[axis] ?? 1;
      const [u, v] = [0, 1, 2].filter((other) => other !== axis) as [number, number];
      for (let j = 0; j < (counts[v] ?? 1); j++)
        for (let i = 0; i < (counts[u] ?? 1); i++)
          blurRow(from, to, { at: i * (strides[u] ?? 0) + j * (strides[v] ?? 0), stride, count, reach });
      from = to;
    }
  }
  return from;
}

interface Row {
  readonly at: number;
  readonly stride: number;
  readonly count: number;
  readonly reach: number;
}

function blurRow(from: Float32Array, to: Float32Array, { at, stride, count, reach }: Row): void {
  const scale = 1 / (2 * reach + 1);
  let sum = 0;
  for (let k = 0; k < Math.min(reach, count); k++) sum += from[at + k * stride] ?? 0;
  for (let k = 0; k < count; k++) {
    if (k + reach < count) sum += from[at + (k + reach) * stride] ?? 0;
    if (k - reach - 1 >= 0) sum -= from[at + (k - reach - 1) * stride] ?? 0;
    to[at + k * stride] = Math.max(0, sum * scale);
  }
}

function pack(sums: readonly Float32Array[], from: number, dims: readonly number[]): Data3DTexture {
  const [nx, ny, nz] = dims as [number, number, number];
  const data = new Uint16Array(nx * ny * nz * 4);
  for (let c = 0; c < 4; c++) {
    const sum = sums[from + c];
    if (sum) for (let k = 0; k < sum.length; k++) data[4 * k + c] = DataUtils.toHalfFloat(sum[k] ?? 0);
  }
  const texture = new Data3DTexture(data, nx, ny, nz);
  texture.type = HalfFloatType;
  texture.format = RGBAFormat;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}
