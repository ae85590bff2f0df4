import shader from '../../../../shaders/parts/lanterns.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { seenAt } from '../courses.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt, onGround } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';

/** Small warm lights that are nobody's pod: candles with bells over them, paper lanterns on strings. */
export const lanterns: Making = {
  shader,
  draw: (setting, kind) => (kind === 'colony' ? colony : candles)(setting),
};

const BELL = 1;
/** How many candles stand on the stone, the far first. */
const STANDS = 34;
/** How many shapes of lanterns hang on strings; those that rise are one more. */
const SHAPES = 5;
/** Strings of lanterns: height of both ends and of the middle, nearer by, lanterns, their size. */
const STRINGS = [
  [0.72, 0.44, -0.9, 15, 0.085],
  [0.98, 0.52, -0.3, 10, 0.135],
  [0.5, -0.02, 0.2, 7, 0.19],
] as const;
const RISING = 16;

function candles({ field, views: [view], random }: Setting): readonly Drawing[] {
  const points: Point[] = [];
  const pile: LinePile = [];
  for (let i = 0; i < STANDS; i++) {
    const y = -0.34 - 0.5 * ((i + random()) / STANDS) ** 1.5;
    const x = 1.7 * (2 * ((i * 0.618034 + 0.12 * random()) % 1) - 1);
    const foot = onGround(view, [x, y], field.ground);
    const radius = halfAt(view, foot) * (0.13 + 0.1 * random()) * (0.7 - 0.55 * y);
    const at: Vec3 = [foot[0], foot[1] + 0.9 * radius, foot[2]];
    const shape = [0.35 + 0.65 * random(), 0.75 + 0.5 * random(), random(), 0] as const;
    points.push({ at, radius, nature: [586 + 8 * random(), 0.9, random(), 0], other: shape });
  }
  for (let i = 0; i < 9; i++) {
    const x = (i / 8) * 3.1 - 1.55 + 0.14 * (random() - 0.5);
    const y = 0.4 + 0.42 * random();
    const size = 0.12 + 0.07 * random();
    const wide = 0.003 * view.half;
    const top = seenAt(view, [x, 1.5, 0.1]);
    addCourse(pile, [top, seenAt(view, [x, y + 0.85 * size, 0.1])], {
      ...{ color: 580, bright: 0.5, wide: [wide, wide] },
    });
    points.push({
      at: seenAt(view, [x, y, 0.1]),
      radius: view.half * size,
      nature: [580, 0.85, random(), BELL],
    });
  }
  return [linesOf(pile), pointsOf(points, { front: true })];
}

function colony({ views: [view], random }: Setting): readonly Drawing[] {
  const points: Point[] = [];
  const pile: LinePile = [];
  const hues = () => 578 + 44 * random() ** 1.4;
  for (let i = 0; i < RISING; i++) {
    const at = seenAt(view, [(random() * 2 - 1) * 1.8, 0, -1.4 + random()]);
    const radius = view.half * (0.08 + 0.05 * random());
    points.push({ at, radius, nature: [592, 0.75, random(), SHAPES], other: [random(), view.half, 0, 0] });
  }
  STRINGS.forEach(([ends, middle, z, count, size], row) => {
    const on = (u: number): Vec3 => {
      const sag = (ends - middle) * (1 - u * u) + 0.08 * u * (row % 2 === 0 ? 1 : -1);
      return seenAt(view, [2 * u, ends - sag, z]);
    };
    const wide = 0.0035 * view.half;
    const course = Array.from({ length: 49 }, (_, i) => on(i / 24 - 1));
    addCourse(pile, course, { color: 592, bright: 0.5, wide: [wide, wide] });
    for (let i = 0; i < count; i++) {
      const [x, y, z_] = on((2 * (i + 0.5 + 0.3 * (random() - 0.5))) / count - 1);
      const radius = halfAt(view, [x, y, z_]) * size * (0.85 + 0.3 * random());
      const nature = [hues(), 0.9, random(), (i * 2 + row) % SHAPES] as const;
      points.push({ at: [x, y - 0.97 * radius, z_], radius, nature });
    }
  });
  return [linesOf(pile), pointsOf(points, { front: true })];
}
