import { DataUtils } from 'three';
import { expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { bakeLightGrid, type LightGrid } from '../../src/scene/lightGrid.ts';
import { packOf } from '../packs.ts';

const pack = packOf('chrononest');
const FALLING = { flux: 3, spread: [1.6, 1.5, 1.3, 1] };
const field = formationOf(pack, 6000);
const grid = bakeLightGrid(field, FALLING);
/** Infinity as a half float. */
const INFINITE = 0x7c00;

it('is finite and never negative', () => {
  for (const texture of [grid.a, grid.b]) {
    const data = texture.image.data as Uint16Array;
    const wrong = data.findIndex((half) => !(DataUtils.fromHalfFloat(half) >= 0) || half === INFINITE);
    expect(wrong).toBe(-1);
  }
});

it('holds the light of each guild in a channel of its own, brightest where that guild lives', () => {
  const owls = pack.guilds.findIndex(({ id }) => id === 'owls');
  const siesta = pack.guilds.findIndex(({ id }) => id === 'siesta');
  expect(at(grid, owls, [57, 6, 30])).toBeGreaterThan(8 * at(grid, owls, [-54, 6, 26]));
  expect(at(grid, siesta, [-54, 6, 26])).toBeGreaterThan(8 * at(grid, siesta, [57, 6, 30]));
});

it('falls off with distance', () => {
  const harmony = pack.guilds.findIndex(({ id }) => id === 'harmony');
  const lights = [0, 30, 60, 90].map((x) => at(grid, harmony, [x, 60, 0]));
  for (let i = 1; i < lights.length; i++) expect(lights[i]).toBeLessThan(lights[i - 1] ?? 0);
});

it('does not grow with the number of pods', () => {
  const many = bakeLightGrid(formationOf(pack, 48000), FALLING);
  const harmony = pack.guilds.findIndex(({ id }) => id === 'harmony');
  const ratio = inGarden(many, harmony) / inGarden(grid, harmony);
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.4);
});

/** Light in the middle garden: one pod that happens to be near a single point would tell little. */
function inGarden(of: LightGrid, guild: number): number {
  let sum = 0;
  for (let x = -20; x <= 20; x += 4)
    for (let y = 40; y <= 76; y += 4) for (let z = -20; z <= 20; z += 4) sum += at(of, guild, [x, y, z]);
  return sum;
}

function at(
  { a, b, min, cell }: LightGrid,
  guild: number,
  [x, y, z]: readonly [number, number, number],
): number {
  const { data, width, height } = (guild < 4 ? a : b).image;
  const [i, j, k] = [(x - min.x) / cell, (y - min.y) / cell, (z - min.z) / cell].map(Math.floor) as [
    number,
    number,
    number,
  ];
  const texel = (k * height + j) * width + i;
  return DataUtils.fromHalfFloat((data as Uint16Array)[4 * texel + (guild % 4)] ?? 0);
}
