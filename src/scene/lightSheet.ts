import { DataTexture, DataUtils, HalfFloatType, RGBAFormat, Vector4 } from 'three';
import type { PodField } from '../core/formations.ts';
import { CHANNELS } from './lightGrid.ts';

/** A plane that pods' light falls on: which axes of the world it has, where it begins and ends there, and its texels. */
export interface Plane {
  readonly axes: readonly [0 | 1 | 2, 0 | 1 | 2];
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
  readonly texels: readonly [number, number];
  /** Half widths in meters that light is spread to, and how much each counts: together about the pool under a lamp. */
  readonly pool: readonly (readonly [meters: number, weight: number])[];
  /** How much of a pod's light falls on the plane, from where it is; 0 to 1. */
  readonly near: (x: number, y: number, z: number) => number;
}

/** Light of the pods on a plane, finer than the light grid: eight channels in two textures, as `uChannels` colors them. */
export interface LightSheet {
  readonly a: DataTexture;
  readonly b: DataTexture;
  readonly texels: readonly [number, number];
  /** Least u and v, and lengths along them, meters. */
  readonly box: Vector4;
}

/** Bakes the pools of light that pods make on a plane; what they give is scaled as in `bakeLightGrid`. */
export function bakeLightSheet(field: PodField, plane: Plane): LightSheet {
  const [w, h] = plane.texels;
  const size = [plane.max[0] - plane.min[0], plane.max[1] - plane.min[1]] as const;
  const channels = Math.min(CHANNELS, field.guild.reduce((most, guild) => Math.max(most, guild), 0) + 1);
  const blocks = deposit(field, plane, channels);
  const texel = (size[0] / w + size[1] / h) / 2;
  const sums = blocks.map((block) => pooled(block, plane, texel));
  const box = new Vector4(plane.min[0], plane.min[1], size[0], size[1]);
  return { a: textureOf(sums, 0, [w, h]), b: textureOf(sums, 4, [w, h]), texels: plane.texels, box };
}

function deposit(field: PodField, plane: Plane, channels: number): Float32Array[] {
  const [w, h] = plane.texels;
  const [u, v] = plane.axes;
  const blocks = Array.from({ length: channels }, () => new Float32Array(w * h));
  let area = 0;
  for (let i = 0; i < field.count; i++) area += (field.radius[i] ?? 0) ** 2;
  const per = [(plane.max[0] - plane.min[0]) / w, (plane.max[1] - plane.min[1]) / h] as const;
  const share = field.area / Math.max(area, 1e-9) / (per[0] * per[1]);
  for (let i = 0; i < field.count; i++) {
    const x = Math.floor(((field.position[3 * i + u] ?? 0) - plane.min[0]) / per[0]);
    const y = Math.floor(((field.position[3 * i + v] ?? 0) - plane.min[1]) / per[1]);
    const block = blocks[(field.guild[i] ?? 0) % CHANNELS];
    if (!block || x < 0 || y < 0 || x >= w || y >= h) continue;
    const [px = 0, py = 0, pz = 0] = field.position.subarray(3 * i, 3 * i + 3);
    const light = (field.brightness[i] ?? 0) * (field.radius[i] ?? 0) ** 2 * share * plane.near(px, py, pz);
    block[y * w + x] = (block[y * w + x] ?? 0) + light;
  }
  return blocks;
}

type Two = readonly [number, number];

function pooled(block: Float32Array, { texels: [w, h], pool }: Plane, texel: number): Float32Array {
  const sum = new Float32Array(block.length);
  for (const [meters, weight] of pool) {
    const reach = Math.max(1, Math.round(meters / texel / 2));
    let from = block;
    for (let pass = 0; pass < 2; pass++) {
      from = blurred(from, { lines: h, count: w, line: w, stride: 1, reach });
      from = blurred(from, { lines: w, count: h, line: 1, stride: w, reach });
    }
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + weight * (from[k] ?? 0);
  }
  return sum;
}

interface Lines {
  readonly lines: number;
  readonly count: number;
  readonly line: number;
  readonly stride: number;
  readonly reach: number;
}

/** A box blur along one axis. */
function blurred(from: Float32Array, { lines, count, line, stride, reach }: Lines): Float32Array {
  const to = new Float32Array(from.length);
  for (let i = 0; i < lines; i++) {
    const at = i * line;
    let sum = 0;
    for (let k = 0; k < Math.min(reach, count); k++) sum += from[at + k * stride] ?? 0;
    for (let k = 0; k < count; k++) {
      if (k + reach < count) sum += from[at + (k + reach) * stride] ?? 0;
      if (k > reach) sum -= from[at + (k - reach - 1) * stride] ?? 0;
      to[at + k * stride] = Math.max(0, sum / (2 * reach + 1));
    }
  }
  return to;
}

function textureOf(sums: readonly Float32Array[], first: number, [w, h]: Two): DataTexture {
  const data = new Uint16Array(w * h * 4);
  for (let c = 0; c < 4; c++) {
    const sum = sums[first + c];
    if (sum)
      for (let k = 0; k < sum.length; k++)
        data[4 * k + c] = DataUtils.toHalfFloat(Math.min(6e4, sum[k] ?? 0));
  }
  const texture = new DataTexture(data, w, h, RGBAFormat, HalfFloatType);
  texture.needsUpdate = true;
  return texture;
}
