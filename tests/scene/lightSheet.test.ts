import { DataUtils } from 'three';
import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { bakeLightSheet, type Plane } from '../../src/scene/lightSheet.ts';
import { packOf } from '../packs.ts';

const field = formationOf(packOf('confluence'), 4000);
const PLANE: Plane = {
  axes: [0, 2],
  min: [-95, -185],
  max: [105, 25],
  texels: [100, 105],
  pool: [
    [2, 1],
    [8, 0.5],
  ],
  near: () => 1,
};

describe('a light sheet', () => {
  const sheet = bakeLightSheet(field, PLANE);

  it('is bright among the pods of a ring and dark on a far hill', () => {
    expect(lightAt(sheet, 28, -70)).toBeGreaterThan(20 * lightAt(sheet, 100, 10));
  });

  it('keeps each guild in a channel of its own', () => {
    const guild = field.guild[0] ?? 0;
    const alone = {
      ...field,
      brightness: field.brightness.map((light, i) => (field.guild[i] === guild ? light : 0)),
    };
    const data = bakeLightSheet(alone, PLANE)[guild < 4 ? 'a' : 'b'].image.data as Uint16Array;
    const sums = [0, 1, 2, 3].map((c) => data.reduce((sum, half, k) => sum + (k % 4 === c ? half : 0), 0));
    expect(sums.map((sum) => sum > 0)).toEqual([0, 1, 2, 3].map((c) => c === guild % 4));
  });

  it('has no light of pods that are not near the plane', () => {
    const { a, b } = bakeLightSheet(field, { ...PLANE, near: () => 0 });
    for (const { image } of [a, b])
      expect((image.data as Uint16Array).every((half) => half === 0)).toBe(true);
  });

  it('gives as much light whether many pods are drawn or few', () => {
    const many = bakeLightSheet(formationOf(packOf('confluence'), 16000), PLANE);
    expect(total(many) / total(sheet)).toBeGreaterThan(0.7);
    expect(total(many) / total(sheet)).toBeLessThan(1.4);
  });
});

type Sheet = ReturnType<typeof bakeLightSheet>;

function total({ a, b }: Sheet): number {
  let sum = 0;
  for (const { image } of [a, b])
    for (const half of image.data as Uint16Array) sum += DataUtils.fromHalfFloat(half);
  return sum;
}

function lightAt({ a, b, box }: Sheet, x: number, z: number): number {
  const [w, h] = PLANE.texels;
  const column = Math.floor(((x - box.x) / box.z) * w);
  const row = Math.floor(((z - box.y) / box.w) * h);
  let sum = 0;
  for (const { image } of [a, b])
    for (let c = 0; c < 4; c++)
      sum += DataUtils.fromHalfFloat((image.data as Uint16Array)[4 * (row * w + column) + c] ?? 0);
  return sum;
}
