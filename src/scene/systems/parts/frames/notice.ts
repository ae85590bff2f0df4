import type { Vec3 } from '../../../../core/formations/plan.ts';
import type { Nanometers } from '../../../../core/units.ts';
import { axesOf } from '../../../camera/axes.ts';
import { add } from '../../../camera/vec.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import type { Setting } from '../../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../../sheets.ts';
import type { View } from '../../views.ts';

/** Where the picture is cut, and where the stage's glass ends, as in shaders/parts/notice.glsl; a picture of 16 to 9. */
const CUT = -0.43;
const HORIZON = -0.27;
/** What each line of the phrase is played in, from above. */
const STAVES: readonly Nanometers[] = [
  566, 602, 592, 484, 500, 612, 520, 476, 585, 497, 606, 462, 545, 490, 618, 575, 508, 598,
];
/** So many of them go over the sleeper to the edge, the others to the sleeper. */
const OVER = 10;
const NOTES = 12;
const STEPS = 56;
const TIERS = 5;
const SEATS = 110;
const NEARER = 26;

/** What was played, up to the edge, above black glass and in it; then, before the lens, the glass and all that is in gray. */
export function notice(setting: Setting): readonly Drawing[] {
  const {
    views: [view],
  } = setting;
  const floor = emptySheets();
  const gray = emptySheets();
  const { x, y } = view.see(view.at);
  const pod = [x * view.room, y, (view.radius ?? 0.3 * view.half) / view.half] as const;
  const over = (to: number) => (u: number, v: number) =>
    [to * view.room + u * view.room * 2.2, 1.05 - v * 2.1, 0] as const;
  addCloth(floor, { across: 1, deep: 1, at: over(-1.1), nature: [...pod, 0] });
  addCloth(gray, { across: 1, deep: 1, at: over(-0.3), nature: [...pod, 1] });
  const { lines, notes } = phrase(setting);
  return [
    sheetsOf(floor, { front: true, mirrored: 'never' }),
    linesOf(lines, { front: true, mirrored: 'never' }),
    pointsOf(notes, { front: true, mirrored: 'never' }),
    sheetsOf(gray, { front: true, mirrored: 'never' }),
    pointsOf(hall(setting), { front: true, mirrored: 'never' }),
  ];
}

/** The lines of the phrase and the notes on them, each once more in the glass. */
function phrase({ views: [view], random }: Setting): { lines: LinePile; notes: Point[] } {
  const lines: LinePile = [];
  const notes: Point[] = [];
  const thin = 0.003 * view.half;
  STAVES.forEach((color, k) => {
    const seed = random();
    const deep = -0.5 - 0.5 * random();
    const place = (u: number, under: boolean): Vec3 => {
      const [x, y] = onStave(k, u);
      return inPicture(view, [x, under ? 2 * HORIZON - y : y, deep]);
    };
    for (const under of [false, true]) {
      const course = Array.from({ length: STEPS + 1 }, (_, i) => place((1.3 * i) / STEPS, under));
      const wide = under ? 1.6 * thin : thin;
      const line = { color, bright: under ? 0.05 : 1.15, seed, kind: under ? 1 : 0 };
      addCourse(lines, course, { ...line, wide: [wide, wide] });
    }
    for (let i = 0; i < NOTES; i++) {
      const u = 1 - random() ** 1.5;
      const size = random() ** 3;
      const disc = random() < 0.16 ? 1 : 0;
      const radius = view.half * (disc ? 0.03 + 0.07 * size : 0.018 + 0.07 * size);
      const own = color + 16 * (random() - 0.5);
      const bright = (0.65 + 0.5 * random()) * (disc ? 0.5 : 1.15 - 0.45 * size);
      for (const under of [false, true])
        notes.push({
          at: place(u, under),
          radius: under ? 1.5 * radius : radius,
          nature: [own, under ? 0.1 * bright : bright, random(), under ? 1 : 0],
          other: [disc, 0, 0, 0],
        });
    }
  });
  return { lines, notes };
}

/** Who listens: tiers of small lights round the stage, and a few who are nearer, all of them once more in the glass. */
function hall({ views: [view], random }: Setting): Point[] {
  const points: Point[] = [];
  const seat = (x: number, y: number, size: number, bright: number, kind: number) => {
    const color = random() < 0.5 ? 572 + 44 * random() : 460 + 75 * random();
    for (const under of [false, true])
      points.push({
        at: inPicture(view, [x, under ? 2 * HORIZON - y : y, -1.2]),
        radius: view.half * size * 1.4 * (under ? 1.2 : 1),
        nature: [color, under ? 0.25 * bright : bright, random(), under ? 1 : 0],
        other: [kind, 0, 0, 0],
      });
  };
  for (let tier = 0; tier < TIERS; tier++)
    for (let i = 0; i < SEATS; i++) {
      const x = -1.9 + (3.8 * (i + 0.7 * random())) / SEATS;
      const y = HORIZON + 0.014 + 0.026 * tier * (1 + 0.35 * x * x) + 0.006 * random();
      seat(x, y, 0.004 + 0.006 * random() ** 2, 0.2 + 0.5 * random() ** 2, 2);
    }
  for (let i = 0; i < NEARER; i++) {
    const x = -1.85 + (3.7 * (i + random())) / NEARER;
    const size = 0.014 + 0.045 * random() ** 2;
    seat(x, HORIZON + size * (0.3 + 1.2 * random()), size, 0.25 + 0.3 * random(), 3);
  }
  return points;
}

/** A place on a line of the phrase, u from the picture's side to where it ends. */
function onStave(k: number, u: number): readonly [x: number, y: number] {
  const over = k < OVER;
  const from = 0.8 - 0.062 * k;
  const to = over ? 0.8 - 0.034 * k : 0.27 - 0.055 * (k - OVER);
  const end = over ? CUT + 0.03 : -0.62;
  const x = -1.95 + (end + 1.95) * u;
  const eased = u < 1 ? u * u * (3 - 2 * u) : 1;
  const y =
    from +
    (to - from) * eased +
    (0.055 * Math.sin(3.2 * x + 0.55 * k) + 0.018 * Math.sin(8 * x + 1.7 * k)) * (1 - 0.5 * Math.min(u, 1));
  return [x, y];
}

/** What a view has at a place of its picture, x toward the side with room, so many half pictures nearer than what it is about. */
function inPicture({ at, half, pose, room, see }: View, [x, y, nearer]: Vec3): Vec3 {
  const { ahead, right, up } = axesOf(pose);
  const { depth } = see(at);
  const far = depth - nearer * half;
  const scale = (far * half) / depth;
  return add(add(add(pose.eye, ahead, far), right, x * room * scale), up, y * scale);
}
