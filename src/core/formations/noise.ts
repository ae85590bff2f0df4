import { hashOf } from '../random.ts';
import type { Unit } from '../units.ts';

/** Smooth value noise of two coordinates, 0 to 1: hashed corners, cubic between them. */
export function noiseAt(seed: number, x: number, y: number): Unit {
  const xi = Math.floor(x);
  const yi = Math.floor(y);
  const fx = (x - xi) * (x - xi) * (3 - 2 * (x - xi));
  const fy = (y - yi) * (y - yi) * (3 - 2 * (y - yi));
  const low = corner(seed, xi, yi) * (1 - fx) + corner(seed, xi + 1, yi) * fx;
  const high = corner(seed, xi, yi + 1) * (1 - fx) + corner(seed, xi + 1, yi + 1) * fx;
  return low * (1 - fy) + high * fy;
}

/** Sum of `octaves` of the noise of a seed, each half as strong and about twice as fine; below 1. */
export function layered(seed: number, octaves: number): (x: number, y: number) => number {
  return (x, y) => {
    let sum = 0;
    let part = 0.5;
    let u = x;
    let v = y;
    for (let i = 0; i < octaves; i++) {
      sum += part * noiseAt(seed, u, v);
      u = u * 2.03 + 17.1;
      v = v * 2.01 + 9.7;
      part *= 0.5;
    }
    return sum;
  };
}

function corner(seed: number, x: number, y: number): Unit {
  return hashOf(seed, x * 8191 + y) / 4294967296;
}
