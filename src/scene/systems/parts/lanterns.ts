import shader from '../../../../shaders/parts/lanterns.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { type Point, pointsOf } from '../points.ts';
import { placeIn, type Setting } from '../setting.ts';

/** Small warm lights that are nobody's pod: candles with bells over them, paper lanterns on strings. */
export const lanterns: Making = {
  shader,
  draw: (setting, kind) => (kind === 'colony' ? colony : candles)(setting),
};

const BELL = 1;
const SKY = 3;

function candles({ field, views: [view], random }: Setting): readonly Drawing[] {
  const points: Point[] = [];
  const pile: LinePile = [];
  for (let i = 0; i < 26; i++) {
    const near = random();
    const radius = view.half * (0.13 + 0.12 * near);
    const [x, , z] = placeIn(view, [(random() * 2 - 1) * 1.7, 0, 0.1 + 0.4 * near]);
    const at: Vec3 = [x, field.ground + 0.9 * radius, z];
    points.push({ at, radius, nature: [590, 0.9, random(), 0] });
  }
  for (let i = 0; i < 11; i++) {
    const x = (i / 10) * 3.2 - 1.6;
    const y = 0.5 + 0.3 * random();
    const at = placeIn(view, [x, y, 0.1]);
    const wide = 0.003 * view.half;
    addCourse(pile, [placeIn(view, [x, 1.6, 0.1]), placeIn(view, [x, y + 0.13, 0.1])], {
      ...{ color: 575, bright: 0.4, wide: [wide, wide] },
    });
    points.push({ at, radius: view.half * 0.15, nature: [575, 0.8, random(), BELL] });
  }
  return [pointsOf(points, { front: true }), linesOf(pile)];
}

function colony({ views: [view], random }: Setting): readonly Drawing[] {
  const points: Point[] = [];
  const pile: LinePile = [];
  const wide = 0.003 * view.half;
  for (let row = 0; row < 4; row++) {
    const course = Array.from({ length: 25 }, (_, i): Vec3 => {
      const u = i / 12 - 1;
      return placeIn(view, [2 * u, 0.85 - 0.28 * row - 0.22 * (1 - u * u), 0.3 - 0.25 * row]);
    });
    addCourse(pile, course, { color: 590, bright: 0.4, wide: [wide, wide] });
    for (let i = row % 2; i < 25; i += 2) {
      const [x, y, z] = course[i] ?? view.at;
      const radius = view.half * (0.07 + 0.04 * random());
      const nature = [575 + 45 * random(), 0.8, random(), Math.floor(random() * 3)] as const;
      points.push({ at: [x, y - radius, z], radius, nature });
    }
  }
  for (let i = 0; i < 24; i++) {
    const at = placeIn(view, [(random() * 2 - 1) * 1.8, random() * 2 - 1, -1 - random()]);
    points.push({ at, radius: view.half * 0.06, nature: [590, 0.6, random(), SKY] });
  }
  return [pointsOf(points), linesOf(pile)];
}
