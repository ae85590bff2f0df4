import type { Unit } from './units.ts';

/** x held between lo and hi. */
export function clamp(x: number, lo = 0, hi = 1): number {
  return Math.min(Math.max(x, lo), hi);
}

/** Straight line from a (at x = 0) to b (at x = 1); not clamped. */
export function lerp(a: number, b: number, x: number): number {
  return a + (b - a) * x;
}

/** Hermite step 3x^2 - 2x^3 from 0 at `from` to 1 at `to`, flat outside. */
export function smoothstep(from: number, to: number, x: number): Unit {
  if (to <= from) return x < from ? 0 : 1;
  const u = clamp((x - from) / (to - from));
  return u * u * (3 - 2 * u);
}

/** Perlin's 6x^5 - 15x^4 + 10x^3: as smoothstep, with no jump in acceleration at its ends. */
export function smootherstep(from: number, to: number, x: number): Unit {
  if (to <= from) return x < from ? 0 : 1;
  const u = clamp((x - from) / (to - from));
  return u * u * u * (u * (6 * u - 15) + 10);
}
