import type { Vec3 } from '../../../core/formations/plan.ts';
import { TAU } from '../../../core/units.ts';
import type { Drawing } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt, onGround } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import type { Setting } from '../setting.ts';

type Place = readonly [x: number, y: number];

/** The basin in the picture, and a place on its shore. */
const BASIN: Place = [0.08, -0.48];
const SHORE: Place = [0.88, -0.48];
/** The rivers' light and width, and their ways in the picture from spring to basin: x and y alternate. */
const RIVERS: readonly (readonly [nm: number, wide: number, way: readonly number[]])[] = [
  [505, 1, [-1.9, -0.16, -1.4, -0.22, -1.0, -0.2, -0.8, -0.34]],
  [470, 0.8, [-1.5, 0.16, -1.05, 0.1, -0.72, 0, -0.62, -0.1, -0.3, -0.18]],
  [538, 0.8, [0.32, 0.16, 0.12, 0.09, 0.22, 0, 0.06, -0.06, 0.14, -0.14]],
  [584, 0.9, [1.9, 0.1, 1.35, 0.02, 1.05, -0.02, 0.75, -0.12, 0.7, -0.22]],
  [598, 0.7, [1.95, -0.52, 1.5, -0.44, 1.25, -0.56, 1.1, -0.54]],
  [458, 0.9, [-1.15, -1.2, -0.95, -0.98, -0.86, -0.94, -0.76, -0.78]],
];
const STEPS = 110;
const TURNS = 0.62;
const THREADS = 3;

interface Course {
  readonly at: readonly Vec3[];
  /** Unit vector across, level, and half the river's width, meters. */
  readonly aside: readonly Vec3[];
  readonly wide: readonly number[];
}

/** Rivers of pods down a valley, which wind together into a basin. */
export function rivers(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const points: Point[] = [];
  for (const [nm, wide, way] of RIVERS) {
    const course = courseOf(setting, way, wide);
    fill(setting, course, { points, nm, many: Math.round(2700 * wide) });
    for (let k = 0; k < THREADS; k++) {
      const off = ((k + 0.5) / THREADS - 0.5) * 1.7;
      const line = course.at.map((_, i) => lie(setting, course, i, off));
      addCourse(pile, line, {
        color: nm + 10 * off,
        bright: 0.35,
        seed: setting.random(),
        wide: [0.03, 0.05],
      });
    }
  }
  return [linesOf(pile), pointsOf(points)];
}

/** Down the way in the picture, then round the basin and in. */
function courseOf({ views: [view] }: Setting, way: readonly number[], wide: number): Course {
  const middle = onGround(view, BASIN);
  const shore = onGround(view, SHORE);
  const reach = Math.hypot(shore[0] - middle[0], shore[2] - middle[2]);
  const down = Array.from({ length: way.length / 2 }, (_, i) =>
    onGround(view, [way[2 * i] ?? 0, way[2 * i + 1] ?? 0]),
  );
  const last = down.pop() as Vec3;
  const from = Math.atan2(last[2] - middle[2], last[0] - middle[0]);
  const round = Array.from({ length: 24 }, (_, i): Vec3 => {
    const u = i / 23;
    const r = reach * (0.2 + 0.85 * (1 - u) ** 1.15);
    const angle = from - TAU * TURNS * u;
    return [middle[0] + r * Math.cos(angle), 0, middle[2] + r * Math.sin(angle)];
  });
  const at = smooth([...smooth([...down, round[0] as Vec3], 20).slice(0, -1), ...round], STEPS);
  const aside = at.map((_, i): Vec3 => {
    const [a, b] = [at[Math.max(0, i - 1)] as Vec3, at[Math.min(at.length - 1, i + 1)] as Vec3];
    const long = Math.hypot(b[0] - a[0], b[2] - a[2]) || 1;
    return [(b[2] - a[2]) / long, 0, (a[0] - b[0]) / long];
  });
  const widths = at.map((place, i) => {
    const u = i / (at.length - 1);
    const swell = 0.6 + 0.4 * Math.min(1, u * 2.2) - 0.75 * Math.max(0, u - 0.62) * 2;
    return wide * (0.07 * halfAt(view, place) + 0.075 * reach) * Math.max(0.2, swell);
  });
  return { at, aside, wide: widths };
}

/** A curve through points (Catmull-Rom). */
function smooth(way: readonly Vec3[], steps: number): Vec3[] {
  const point = (i: number): Vec3 => way[Math.max(0, Math.min(way.length - 1, i))] as Vec3;
  return Array.from({ length: steps }, (_, i): Vec3 => {
    const at = (i / (steps - 1)) * (way.length - 1);
    const k = Math.min(way.length - 2, Math.floor(at));
    const u = at - k;
    const [a, b, c, d] = [point(k - 1), point(k), point(k + 1), point(k + 2)];
    const axis = (n: 0 | 2) =>
      b[n] +
      0.5 *
        u *
        (c[n] - a[n] + u * (2 * a[n] - 5 * b[n] + 4 * c[n] - d[n] + u * (3 * (b[n] - c[n]) + d[n] - a[n])));
    return [axis(0), 0, axis(2)];
  });
}

/** A place across a river, `off` from -1 to 1, on the water or the bank. */
function lie({ field }: Setting, { at, aside, wide }: Course, i: number, off: number): Vec3 {
  const [[x, , z], [ax, , az], w] = [at[i] as Vec3, aside[i] as Vec3, (wide[i] ?? 1) * off];
  return [x + ax * w, Math.max(0, field.floorAt(x + ax * w, z + az * w)) + 0.5, z + az * w];
}

interface Shoal {
  readonly points: Point[];
  readonly nm: number;
  readonly many: number;
}

function fill(setting: Setting, course: Course, { points, nm, many }: Shoal): void {
  const {
    views: [view],
    random,
  } = setting;
  const last = course.at.length - 2;
  for (let n = 0; n < many; n++) {
    const u = random() ** 1.1;
    const i = Math.min(last, Math.floor(u * last));
    const off = (random() + random() + random() - 1.5) * 0.95;
    const at = lie(setting, course, i, off);
    const next = lie(setting, course, i + 1, off);
    const size = 0.0055 * halfAt(view, at) + 0.07;
    const radius = size * (0.7 + 1.7 * random() ** 6);
    const nature = [nm + 12 * off, 0.45 + 0.9 * random() ** 4, random(), u] as const;
    points.push({ at, radius, nature, other: [next[0] - at[0], next[1] - at[1], next[2] - at[2], 0] });
  }
}
