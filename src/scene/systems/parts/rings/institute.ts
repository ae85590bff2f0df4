import { BOWLS } from '../../../../core/formations/bowls.ts';
import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf, OWN } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import type { Setting } from '../../setting.ts';

/** What a line is to its shader: a tier's edge, a rib up the tiers, or what is said across. */
const [TIER, RIB, SAID] = [0, 1, 2];
const TIERS = 7;
/** The side that answers, a wavelength; the side that asks has the guild's own light. */
const ANSWER = 584;

/** Two banks of tiers over the great bowl, seats on them, and light that crosses between; the shader bends them into a ring. */
export function institute({ random }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const seats: Point[] = [];
  const [x, , z] = BOWLS[0]?.middle ?? [0, 0, 0];
  const wide = [0.16, 0.16] as const;
  for (const side of [-1, 1]) {
    const color = side < 0 ? OWN : ANSWER;
    for (let tier = 0; tier < TIERS; tier++) {
      const line = { wide, color, bright: 0.9, seed: side, kind: TIER };
      addRound(pile, [x, 0, z], 56, { ...line, along: [-1, 1], other: tier });
      addRound(pile, [x, 0, z], 56, { ...line, bright: 0.4, along: [-1, 1], other: tier + 0.6 });
      const count = 14 + 2 * tier;
      for (let i = 0; i < count; i++)
        seats.push({
          at: [x, 0, z],
          radius: 0.85 + 0.3 * random(),
          nature: [color, 1, random(), side],
          other: [tier + 0.3, (2 * (i + 0.5)) / count - 1, 0, 0],
        });
    }
    for (let rib = 0; rib <= 8; rib++)
      addRound(pile, [x, 0, z], 6, {
        wide,
        color,
        bright: 0.7,
        seed: side,
        kind: RIB,
        along: [0, TIERS - 0.4],
        other: rib / 4 - 1,
      });
    for (let said = 0; said < 16; said++)
      addRound(pile, [x, 0, z], 26, { wide, color, bright: 1, seed: side, kind: SAID, other: random() });
  }
  return [linesOf(pile), pointsOf(seats)];
}
