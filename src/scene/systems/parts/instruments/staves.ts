import type { Vec3 } from '../../../../core/formations/plan.ts';
import { seenAt, through } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import { podsInView, type Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

/** What a line is to its shader: of a stave, a bar or a clef, or a thread down to a pod. */
const [STAVE, SIGN, THREAD] = [0, 1, 2];
const NOTES = 578;

/** Where staves run in the picture, and how near. */
const PATHS: readonly (readonly Vec3[])[] = [
  [
    [-2, -0.34, 1],
    [-1.25, -0.04, 0.85],
    [-0.45, 0.1, 0.5],
    [0.35, -0.04, 0.2],
    [1.1, 0.06, 0.1],
    [2, 0.34, 0.4],
  ],
  [
    [-2, 0.6, 0.2],
    [-1.1, 0.48, 0],
    [-0.3, 0.56, -0.2],
    [0.5, 0.38, -0.4],
    [1.2, 0.52, -0.2],
    [2, 0.82, 0.2],
  ],
  [
    [-0.5, -1.3, 1.2],
    [-0.2, -0.72, 1.15],
    [0.5, -0.55, 1.05],
    [1.2, -0.56, 1],
    [2, -0.3, 1],
  ],
];
/** Meters between a stave's lines, of half pictures. */
const SPACE = 0.035;
/** A clef of this world, in spaces about a stave's second line. */
const CLEF: readonly (readonly [number, number])[] = [
  [0.15, -0.45],
  [-0.4, -0.25],
  [-0.4, 0.35],
  [0.1, 0.7],
  [0.75, 0.4],
  [0.9, -0.3],
  [0.4, -0.95],
  [-0.4, -0.95],
  [-1.1, -0.3],
  [-1, 0.7],
  [-0.3, 1.7],
  [0.4, 2.6],
  [0.65, 3.6],
  [0.4, 4.4],
  [0, 4.2],
  [-0.15, 3.2],
  [0.1, 1],
  [0.4, -1.8],
  [0.15, -2.8],
  [-0.45, -2.8],
  [-0.6, -2.2],
];

/** Long staves over the valley, notes on them, and threads from the notes down to the pods they conduct. */
export function staves(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const pile: LinePile = [];
  const notes: Point[] = [];
  const courses = PATHS.map((path) =>
    through(
      path.map((place) => seenAt(view, place)),
      72,
    ),
  );
  courses.forEach((course, k) => {
    addStave(pile, view, course, k);
    notes.push(...notesOn(setting, course, k));
  });
  addThreads(pile, setting, courses);
  return [linesOf(pile), pointsOf(notes, { front: true })];
}

function addStave(pile: LinePile, { half, right }: View, course: readonly Vec3[], k: number): void {
  const space = SPACE * half;
  const wide = [0.0034 * half, 0.0034 * half] as const;
  const seed = 0.2 + 0.3 * k;
  for (let line = -2; line <= 2; line++) {
    const points = course.map(([x, y, z]): Vec3 => [x, y + line * space, z]);
    addCourse(pile, points, { wide, color: OWN, bright: 1, seed, kind: STAVE });
  }
  for (let bar = 1; bar < 8; bar++) {
    const [x, y, z] = course[9 * bar + 2] ?? [0, 0, 0];
    const along: [number, number] = [(9 * bar + 2) / 72, (9 * bar + 2) / 72];
    const ends: Vec3[] = [
      [x, y - 2 * space, z],
      [x, y + 2 * space, z],
    ];
    addCourse(pile, ends, { wide, along, color: OWN, bright: 0.9, seed, kind: SIGN });
  }
  const [x, y, z] = course[k === 2 ? 22 : 10] ?? [0, 0, 0];
  const along: [number, number] = k === 2 ? [0.3, 0.305] : [0.14, 0.145];
  const clef = through(
    CLEF.map(([u, v]): Vec3 => [x + right[0] * u * space, y + (v - 1) * space, z + right[2] * u * space]),
    60,
  );
  addCourse(pile, clef, { wide, along, color: NOTES, bright: 1.2, seed, kind: SIGN });
}

function notesOn({ views: [{ half }], random }: Setting, course: readonly Vec3[], k: number): Point[] {
  const space = SPACE * half;
  const notes: Point[] = [];
  let step = 4 * random();
  for (let i = k === 2 ? 26 : 14; i < 72; i += 2 + Math.floor(2.4 * random())) {
    const [x, y, z] = course[i] ?? [0, 0, 0];
    step = Math.min(4, Math.max(-4, step + Math.round(5 * random() - 2.5)));
    const style = random() < 0.4 ? 1 : random() < 0.3 ? 2 : 0;
    notes.push({
      at: [x, y + 0.5 * step * space, z],
      radius: 2.5 * space,
      nature: [NOTES, 1, 0.2 + 0.3 * k, style],
      other: [i / 72, step > 0 ? -1 : 1, 0, 0],
    });
  }
  return notes;
}

/** From pods to the staves over them. */
function addThreads(pile: LinePile, setting: Setting, courses: readonly (readonly Vec3[])[]): void {
  const [view] = setting.views;
  const wide = [0.0025 * view.half, 0.0025 * view.half] as const;
  const tops = courses.flatMap((course) => course.map((at) => ({ at, x: view.see(at).x })));
  podsInView(setting, 900).forEach((pod, i) => {
    const { x, depth } = view.see(pod.at);
    if (i % 8 !== 0 || depth < 4 * pod.radius || Math.abs(x) > 1.6) return;
    const over = tops.filter((top) => Math.abs(top.x - x) < 0.05 && top.at[1] > pod.at[1] + 2);
    const top = over[i % Math.max(1, over.length)];
    if (!top) return;
    const points = through([top.at, pod.at], 6);
    addCourse(pile, points, { wide, color: OWN, bright: 0.6, seed: setting.random(), kind: THREAD });
  });
}
