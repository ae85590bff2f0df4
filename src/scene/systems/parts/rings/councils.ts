import type { Vec3 } from '../../../../core/formations/plan.ts';
import { addRound, seenAt } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf, OWN } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import type { Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

const RINGS = 5;
/** Of those who sit, the wavelength. */
const SEATS = 577;

/** Ring inside ring, each with its seats, on an upright axis. */
export function councils({ views: [view] }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const seats: Point[] = [];
  addCouncil(pile, seats, view);
  return [linesOf(pile), pointsOf(seats)];
}

function addCouncil(pile: LinePile, seats: Point[], view: View): void {
  const near = view.radius !== null;
  const middle = seenAt(view, near ? [view.room * 0.55, 0.14, -0.2] : [-0.02, 0.16, 0.3]);
  const size = (near ? 0.84 : 0.8) * view.half;
  const wide = [0.0055 * size, 0.0055 * size] as const;
  for (let ring = 0; ring < RINGS; ring++) {
    const radius = size * (0.26 + (0.74 * ring) / (RINGS - 1));
    for (const [out, bright] of [
      [0, 1],
      [-0.02, 0.35],
      [-0.055, 0.7],
    ] as const)
      addRound(pile, middle, 120, { wide, color: OWN, bright, kind: ring, other: radius + out * size });
    const count = 8 + 6 * ring;
    for (let i = 0; i < count; i++)
      seats.push({
        at: middle,
        radius: 0.034 * size,
        nature: [SEATS, 1, i / count, ring],
        other: [i / count, radius - 0.028 * size, 0, 0],
      });
  }
  const axis = (y: number): Vec3 => [middle[0], middle[1] + y * size, middle[2]];
  for (const [from, to] of [
    [0.1, 0.9],
    [-0.1, -0.9],
  ] as const)
    pile.push(...axis(from), wide[0], ...axis(to), wide[0], OWN, 0.7, 0.5, -1, 0, 1, 0, 1);
  seats.push({ at: middle, radius: 0.07 * size, nature: [OWN, 1, 0, -1], other: [0, 0, 0, 0] });
}
