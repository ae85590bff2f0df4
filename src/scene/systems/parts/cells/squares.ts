import { BOWLS } from '../../../../core/formations/bowls.ts';
import type { Vec3 } from '../../../../core/formations/plan.ts';
import type { Drawing } from '../../drawing.ts';
import { ownOf, type Setting } from '../../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../../sheets.ts';

/** Meters: from plate to plate, and half a plate with the light it spills; every fourth row and column is a street. */
const PITCH = 7.4;
const HALF = 3.9;
const STREET = 4;

/** Square plates in rows on the stone, four by four with streets between, wherever no bowl is. */
export function squares(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  const step = (i: number) => (i + 0.5) * PITCH + Math.floor(i / 4) * STREET;
  for (let j = -26; j < 13; j++) {
    for (let i = -24; i < 24; i++) {
      const [x, z] = [step(i), step(j)];
      if (BOWLS.some(({ middle, radius }) => Math.hypot(x - middle[0], z - middle[2]) < radius + HALF))
        continue;
      const at = (u: number, v: number): Vec3 => [x + HALF * (2 * u - 1), 0.06, z + HALF * (2 * v - 1)];
      const nature = [-1, 1, ownOf(setting, i + 100 + 300 * (j + 100), 1), 0] as const;
      addCloth(pile, { across: 1, deep: 1, at, nature });
    }
  }
  return [sheetsOf(pile)];
}
