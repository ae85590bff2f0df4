import { unitOf } from '../random.ts';
import type { Vec3 } from './plan.ts';

/** A standing body of glass: foot, half width, height, one of four profiles. */
export interface Tower {
  readonly foot: Vec3;
  readonly width: number;
  readonly height: number;
  readonly kind: 0 | 1 | 2 | 3;
}

/** The hero towers. */
export const TOWERS: readonly Tower[] = [
  { foot: [15, 0, -34], width: 4.4, height: 44, kind: 3 },
  { foot: [27, 0, -44], width: 3.6, height: 40, kind: 0 },
  { foot: [4.5, 0, -46], width: 3.1, height: 36, kind: 1 },
  { foot: [-33, 0, -40], width: 3.6, height: 30, kind: 2 },
  { foot: [-43, 0, -52], width: 3.2, height: 40, kind: 0 },
  { foot: [46, 0, -40], width: 3.3, height: 24, kind: 3 },
  { foot: [-22, 0, -30], width: 2.2, height: 15, kind: 3 },
  { foot: [-8, 0, -60], width: 2.6, height: 24, kind: 0 },
];

/** The towers behind the hero towers, and those against the horizon. */
export function lesserTowers(): { middle: Tower[]; far: Tower[] } {
  return { middle: skyline(36, -56, -104, 0x71), far: skyline(120, -112, -250, 0x72) };
}

/** Half width of a tower's profile at the fraction `y` of its height, as a part of `Tower.width`. */
export function profileAt(kind: Tower['kind'], y: number): number {
  const cap = (from: number, power: number) =>
    Math.sqrt(Math.max(1 - Math.max(0, (y - from) / (1 - from)) ** power, 0));
  const shapes = [
    () => (1 - 0.38 * y) * cap(0.78, 2),
    () => 0.8 - 0.5 * y ** 1.6,
    () => (0.62 + 0.3 * Math.cos((y - 0.25) * 4.2)) * cap(0.86, 2),
    () => (0.55 + 0.4 * Math.min(1, y / 0.75)) * cap(0.72, 2.4),
  ];
  return shapes[kind]?.() ?? 1;
}

/** Smaller towers behind: `count` of them between two depths, tallest near the hero towers. */
function skyline(count: number, near: number, far: number, key: number): Tower[] {
  return Array.from({ length: count }, (_, i) => {
    const z = near + (far - near) * unitOf(key, i, 1);
    const x = (2 * unitOf(key, i, 2) - 1) * (90 + Math.abs(z) * 0.55);
    const crown = Math.exp(-(((x - 12) / 60) ** 2) * 1.2) * 0.75 + 0.25;
    const height = (10 + 46 * unitOf(key, i, 3) ** 2.2) * crown * (0.8 + Math.abs(z) / 220);
    const width = (1.4 + 1.8 * unitOf(key, i, 4)) * (0.7 + height / 60);
    return { foot: [x, 0, z], width, height, kind: Math.floor(4 * unitOf(key, i, 5)) as Tower['kind'] };
  });
}
