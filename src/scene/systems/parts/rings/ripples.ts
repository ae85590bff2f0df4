import type { Vec3 } from '../../../../core/formations/plan.ts';
import { lesserTowers, profileAt, TOWERS } from '../../../../core/formations/undercityTowers.ts';
import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import type { Setting } from '../../setting.ts';

/** Waves that are on their way at once; the shader has the same number, and the same reach. */
const WAVES = 5;
const LIGHT = 592;
/** The one night: a place in the street, before the towers. */
const FROM: Vec3 = [3, 0.4, -16];

/** Rings that spread over the street and up through the air, and windows that light where they pass. */
export function ripples({ random }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const wide = [0.11, 0.11] as const;
  for (let wave = 0; wave < WAVES; wave++)
    for (const [echo, bright] of [
      [0, 1],
      [1, 0.6],
      [2, 0.4],
      [3, 0.25],
      [4, 0.15],
    ] as const) {
      const line = { wide, color: LIGHT, bright, kind: wave, other: echo };
      addRound(pile, FROM, 128, { ...line, seed: 0 });
      addRound(pile, FROM, 96, { ...line, seed: 1, along: [0, 0.5] });
    }
  const windows: Point[] = [];
  for (const { foot, width, height, kind } of [...TOWERS, ...lesserTowers().middle]) {
    for (let i = 0; i < Math.round(1.1 * height); i++) {
      const up = 0.06 + 0.9 * random();
      const out = width * profileAt(kind, up);
      const at: Vec3 = [foot[0] + (1.6 * random() - 0.8) * out, foot[1] + up * height, foot[2] + out];
      const far = Math.hypot(at[0] - FROM[0], at[1] - FROM[1], at[2] - FROM[2]);
      windows.push({
        at,
        radius: 0.34 + 0.26 * random(),
        nature: [LIGHT, 1, random(), 0],
        other: [far, 0, 0, 0],
      });
    }
  }
  return [linesOf(pile), pointsOf(windows)];
}
