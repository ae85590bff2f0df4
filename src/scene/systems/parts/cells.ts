import shader from '../../../../shaders/parts/cells.glsl?raw';
import { cableAngle, cableAt, GAP } from '../../../core/formations/lounge.ts';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { BOWLS, squareFloor } from '../../../core/formations/square.ts';
import type { Drawing, Making } from '../drawing.ts';
import { ownOf, placeIn, podsInView, type Setting } from '../setting.ts';
import { addCloth, emptySheets, type SheetPile, sheetsOf } from '../sheets.ts';
import { placesOf } from '../strands.ts';

/** Space in parts: cells of many hours, plates on stone, niches in walls. */
export const cells: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? hours)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { hours, squares, alcoves };

/** Side of a cell of hours, half pictures. */
const SIDE = 0.2;
/** Rows of niches: how far along the cables. */
const ROWS = [0.1, 0.24, 0.42] as const;

/** Hexagons side by side, each with a hue and a sun hand of its own. */
function hours(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  for (const view of placesOf(setting.views)) {
    if (view !== setting.views[0] && view.radius === null) continue;
    for (let j = -3; j <= 3; j++) {
      for (let i = -6; i <= 6; i++) {
        const [x, y] = [(i + (j % 2 ? 0.5 : 0)) * SIDE * Math.sqrt(3), j * SIDE * 1.5];
        if (view.radius !== null && (Math.hypot(x, y) < 0.55 || x * view.room < -0.1)) continue;
        if (view.radius === null && Math.hypot(x, y * 1.3) > 1.05) continue;
        const seed = ownOf(setting, i + 20 + 50 * (j + 20), 2);
        const at = (u: number, v: number): Vec3 =>
          placeIn(view, [
            x + SIDE * (2 * u - 1),
            y + SIDE * (2 * v - 1),
            view.radius === null ? 0.4 : -0.3 - 0.1 * seed,
          ]);
        addCloth(pile, {
          across: 1,
          deep: 1,
          at,
          nature: [448 + 190 * ((seed * 5.7 + 0.13 * i) % 1), 1, seed, 0],
        });
      }
    }
  }
  return [sheetsOf(pile)];
}

/** About each bowl a square of plates in rows that follows the stone down to the stage. */
function squares(_: Setting): readonly Drawing[] {
  const pile = emptySheets();
  BOWLS.forEach(({ middle, radius, rise }, n) => {
    const side = 1.22 * radius;
    const at = (u: number, v: number): Vec3 => {
      const [x, z] = [middle[0] + side * (2 * u - 1), middle[2] + side * (2 * v - 1)];
      const floor = squareFloor(x, z);
      return [x, floor < 0 ? floor + rise * 0.9 : 0.08, z];
    };
    addCloth(pile, { across: 44, deep: 44, at, nature: [-1, n === 0 ? 1 : 1.2, n / 7, n === 0 ? 26 : 16] });
  });
  return [sheetsOf(pile)];
}

/** Petals in rows about the gap, hollow, with a rim; one behind each large pod of the near views. */
function alcoves(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  ROWS.forEach((u, row) => {
    for (let i = row % 2; i < 36; i += 2) {
      const angle = (cableAngle(i) + cableAngle(i + 2 > 35 ? i : i + 2)) / 2;
      const foot = cableAt(angle, u);
      const out: Vec3 = [foot[0] - GAP[0], foot[1] - GAP[1], 0];
      const far = Math.hypot(...out);
      const axis: Vec3 = [out[0] / far, out[1] / far, 0];
      const size = far * 0.3;
      addPetal(pile, {
        foot,
        axis,
        across: [-axis[1], axis[0], 0],
        high: size * 1.5,
        wide: size * 0.52,
        seed: ownOf(setting, i, row),
      });
    }
  });
  for (const view of placesOf(setting.views)) {
    if (view.radius === null) continue;
    for (const { at, radius, pod } of podsInView({ field: setting.field, views: [view] }, 9)) {
      const foot: Vec3 = [
        at[0] - view.toward[0] * radius,
        at[1] - 1.7 * radius,
        at[2] - view.toward[2] * radius,
      ];
      addPetal(pile, {
        foot,
        axis: [0, 1, 0],
        across: view.right,
        high: 4.2 * radius,
        wide: 1.7 * radius,
        seed: ownOf(setting, pod, 9),
      });
    }
  }
  return [sheetsOf(pile)];
}

interface Petal {
  readonly foot: Vec3;
  readonly axis: Vec3;
  readonly across: Vec3;
  readonly high: number;
  readonly wide: number;
  readonly seed: number;
}

/** A pointed arch: widest low, closed at foot and tip. */
function addPetal(pile: SheetPile, { foot, axis, across, high, wide, seed }: Petal): void {
  const at = (u: number, v: number): Vec3 => {
    const side = (2 * u - 1) * wide * Math.sin(Math.PI * v ** 0.72) ** 0.7;
    const up = v * high;
    return [
      foot[0] + axis[0] * up + across[0] * side,
      foot[1] + axis[1] * up + across[1] * side,
      foot[2] + axis[2] * up + across[2] * side,
    ];
  };
  addCloth(pile, { across: 6, deep: 22, at, nature: [-1, 1, seed, 0] });
}
