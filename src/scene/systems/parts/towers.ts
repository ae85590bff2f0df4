import type { Vec3 } from '../../../core/formations/plan.ts';
import { lesserTowers, profileAt, TOWERS, type Tower } from '../../../core/formations/undercityTowers.ts';
import { unitOf } from '../../../core/random.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, arcOf, type LinePile, linesOf, OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

const FLAT: readonly [Vec3, Vec3] = [
  [1, 0, 0],
  [0, 0, 1],
];

/** The towers of the skyline: ribs and floors of light on their glass, the glow of each, and the sleepers in them. */
export function towers(): readonly Drawing[] {
  const lines: LinePile = [];
  const glow = emptySheets();
  const sleepers: Point[] = [];
  [...TOWERS, ...lesserTowers().middle].forEach((tower, i) => {
    const hero = i < TOWERS.length;
    const { foot, width, height } = tower;
    const bright = hero ? 1 : 0.6;
    const at = (u: number, v: number): Vec3 => [
      foot[0] + (2 * u - 1) * width * 2.6,
      v * height * 1.2,
      foot[2] + 0.4,
    ];
    addCloth(glow, { across: 1, deep: 4, at, nature: [OWN, bright, unitOf(0x70e, i), tower.kind] });
    addRibs(lines, tower, { count: hero ? 14 : 6, steps: hero ? 14 : 8, bright });
    addFloors(lines, tower, { count: hero ? 22 : 6, steps: hero ? 20 : 10, bright });
    addSleepers(sleepers, tower, { count: hero ? 56 : 14, key: i, bright });
  });
  return [sheetsOf(glow), linesOf(lines), pointsOf(sleepers)];
}

interface Many {
  readonly count: number;
  readonly steps: number;
  readonly bright: number;
}

function addRibs(pile: LinePile, tower: Tower, { count, steps, bright }: Many): void {
  for (let k = 0; k < count; k++) {
    const turn = ((k + 0.5) / count) * Math.PI * 2;
    const points = Array.from({ length: steps + 1 }, (_, i): Vec3 => {
      const y = Math.sin((0.5 * Math.PI * i) / steps);
      const out = girth(tower, y);
      return [tower.foot[0] + out * Math.cos(turn), y * tower.height, tower.foot[2] + out * Math.sin(turn)];
    });
    const line = { color: OWN, bright, seed: unitOf(0x71b, k) };
    addCourse(pile, points, { ...line, wide: [0.07, 0.03] });
  }
}

function addFloors(pile: LinePile, tower: Tower, { count, steps, bright }: Many): void {
  for (let k = 1; k < count; k++) {
    const y = k / count;
    const middle: Vec3 = [tower.foot[0], y * tower.height, tower.foot[2]];
    const points = arcOf(middle, FLAT, { radius: girth(tower, y), steps });
    const line = { color: OWN, bright: 0.5 * bright, seed: unitOf(0x71c, k, tower.height * 64), kind: 1 };
    addCourse(pile, points, { ...line, wide: [0.04, 0.04], other: y });
  }
}

function addSleepers(
  points: Point[],
  tower: Tower,
  { count, key, bright }: { count: number; key: number; bright: number },
): void {
  for (let k = 0; k < count; k++) {
    const y = 0.03 + 0.92 * unitOf(0x51e, key, k);
    const turn = Math.PI * 2 * unitOf(0x51f, key, k);
    const out = 0.72 * girth(tower, y);
    const at: Vec3 = [
      tower.foot[0] + out * Math.cos(turn),
      y * tower.height,
      tower.foot[2] + out * Math.sin(turn),
    ];
    const radius = 0.26 + 0.6 * unitOf(0x520, key, k) ** 3;
    points.push({ at, radius, nature: [OWN, bright, unitOf(0x521, key, k), y] });
  }
}

/** Half width of a tower's glass, wider at its foot. */
function girth({ kind, width, height }: Tower, y: number): number {
  return width * 1.02 * profileAt(kind, y) * (1 + 0.4 * Math.exp((-2.2 * y * height) / width));
}
