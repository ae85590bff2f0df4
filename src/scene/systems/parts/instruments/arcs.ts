import type { Vec3 } from '../../../../core/formations/plan.ts';
import { addRound, through } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../../lines.ts';
import type { Setting } from '../../setting.ts';

/** What a line of these is to its shader: an arc, a tick, or a stroke that stands as drawn. */
const [ARC, TICK, STROKE] = [0, 1, 2];
/** A wavelength beside the guild's own, for what is being drawn. */
const INK = 572;

/** Dials: x and y in half pictures on the side with room, size, ticks (below 0: in half a turn, of which it has no more). */
const DIALS = [
  [1.3, 0.1, 0.86, 120],
  [0, 0, 1.9, 180],
  [0, 0, 0.6, 72],
  [0.62, -0.8, 0.4, -36],
  [2.02, -0.6, 0.22, 30],
  [2.1, 0.72, 0.2, 24],
  [0.5, 0.86, 0.15, 24],
] as const;
/** Arcs that a dial has beside its rim: radius, how much of a turn, brightness. */
const ARCS = [
  [0.965, 1, 0.35],
  [1.13, 0.28, 1],
  [1.17, 0.15, 0.6],
  [0.83, 0.36, 0.9],
  [0.62, 0.7, 0.45],
] as const;

/** Dials and protractors between the pod in favor and where the picture has room, and the arches that are drawn with them. */
export function arcs({ views: [view], random }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const wide = [0.0048 * view.half, 0.0048 * view.half] as const;
  for (const [x, y, size, ticks] of DIALS) {
    const whole = ticks < 0 ? 0.5 : 1;
    const at: Vec3 = [x, y, 0];
    const seed = whole < 1 ? 0.5 : random();
    const arc = (radius: number, part: number, bright: number): void => {
      const from = part === 1 ? 0 : random() * (1 - part);
      const along = [whole * from, whole * (from + part)] as const;
      const line = { wide, along, color: OWN, bright, seed, kind: ARC, other: size * radius };
      addRound(pile, at, Math.ceil(30 + 110 * size * part), line);
    };
    arc(1, 1, 1);
    for (const [radius, part, bright] of ARCS) if (size < 1 || radius > 0.7) arc(radius, part, bright);
    const count = Math.abs(ticks);
    const deep = 0.035 / Math.sqrt(size);
    for (let i = 0; i <= count; i++) {
      const long = i % 6 === 0;
      const along = [size * (1 - (long ? 3 : 1) * deep), size * (long ? 1.03 : 1)] as const;
      const line = { wide, along, color: OWN, bright: long ? 1 : 0.7, seed, kind: TICK };
      addRound(pile, at, 1, { ...line, other: (whole * i) / count });
    }
  }
  for (const { points, bright, color } of strokes())
    addCourse(pile, points, { wide, color, bright, kind: STROKE, seed: 0.5 });
  return [linesOf(pile, { front: true })];
}

/** What is being drawn: an arch within an arch, on its base lines, and the threads to the hand that draws. */
function strokes(): { points: Vec3[]; bright: number; color: number }[] {
  const [x, y] = [1.3, -0.32];
  const arch = (w: number, h: number): Vec3[] =>
    through(
      [
        [x - w, y, 0],
        [x - w, y + 0.45 * h, 0],
        [x - 0.6 * w, y + 0.85 * h, 0],
        [x, y + 1.08 * h, 0],
        [x + 0.6 * w, y + 0.85 * h, 0],
        [x + w, y + 0.45 * h, 0],
        [x + w, y, 0],
      ],
      56,
    );
  const straight = (a: Vec3, b: Vec3) => through([a, b], 8);
  const hand: Vec3 = [0.34, -0.06, 0.1];
  return [
    ...[0.54, 0.42, 0.3, 0.18].map((w) => ({ points: arch(w, 1.55 * w), bright: 1.3, color: INK })),
    { points: straight([x - 0.62, y, 0], [x + 0.62, y, 0]), bright: 0.7, color: OWN },
    { points: straight([x, y - 0.2, 0], [x, y + 0.92, 0]), bright: 0.5, color: OWN },
    ...[0.54, -0.54].map((w) => ({ points: straight(hand, [x + w, y, 0]), bright: 0.5, color: INK })),
    { points: straight(hand, [x, y + 0.9, 0]), bright: 0.5, color: INK },
  ];
}
