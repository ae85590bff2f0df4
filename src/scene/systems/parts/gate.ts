import shader from '../../../../shaders/parts/gate.glsl?raw';
import { GAP, SEAL } from '../../../core/formations/lounge.ts';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { unitOf } from '../../../core/random.ts';
import type { Drawing, Making } from '../drawing.ts';
import { OWN } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';

/** A still, exact gate under the cold ring, through which all that the lace carries passes. */
export const gate: Making = { shader, draw: seal };

/** Meters: the height of its foot about the gap, half the cloth it is drawn on. */
const FOOT = -26;
const CLOTH = 42;
/** Where the frames stand, one behind another: meters toward the camera. */
const FRAMES = [0, 7, 14] as const;

function seal(): readonly Drawing[] {
  const middle: Vec3 = [SEAL.middle[0], GAP[1], SEAL.middle[2]];
  const pile = emptySheets();
  FRAMES.forEach((z, i) => {
    const at = (u: number, v: number): Vec3 => [
      middle[0] + (2 * u - 1) * CLOTH,
      middle[1] + (2 * v - 1) * CLOTH,
      middle[2] + z,
    ];
    addCloth(pile, { across: 1, deep: 1, at, nature: [OWN, 1, 0, i] });
  });
  return [sheetsOf(pile, { front: true }), pointsOf(passing(middle))];
}

/** What passes, in an even order: each is ringed where the gate reads it. */
function passing(middle: Vec3): Point[] {
  return Array.from({ length: 20 }, (_, i): Point => {
    const x = ((i % 4) - 1.5) * 9;
    const y = FOOT + 7 + Math.floor(i / 4) * 8;
    const when = unitOf(0x5ea1, i);
    return { at: [middle[0] + x, middle[1] + y, middle[2]], radius: 2.6, nature: [OWN, 1, when, 0] };
  });
}
