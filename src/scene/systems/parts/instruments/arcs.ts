import type { Vec3 } from '../../../../core/formations/plan.ts';
import { addRound, through } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../../lines.ts';
import type { Setting } from '../../setting.ts';

/** What a line of these is to its shader: an arc, a tick, or a stroke that stands as drawn. */
const [ARC, TICK, STROKE] = [0, 1, 2];
/** A wavelength beside the guild's own, for what is being drawn. */
const INK = 572;

/** A dial: where in half pictures on the side with room, its size, its number (how it turns), its arcs and its ticks. */
interface Dial {
  readonly at: Vec3;
  readonly size: number;
  readonly seed: number;
  /** Radius, from turn, to turn, brightness. */
  readonly arcs: readonly (readonly [number, number, number, number])[];
  /** How many in a turn (negative: in half a turn), from radius, to radius, brightness. */
  readonly ticks: readonly (readonly [number, number, number, number])[];
}

const DIALS: readonly Dial[] = [
  {
    at: [1.3, 0.1, -0.1],
    size: 0.86,
    seed: 0.11,
    arcs: [
      [1, 0, 1, 1],
      [0.965, 0, 1, 0.4],
      [0.62, 0, 1, 0.3],
    ],
    ticks: [
      [120, 0.965, 1, 0.5],
      [24, 0.9, 1, 1],
      [8, 1.03, 1.12, 0.9],
    ],
  },
  {
    at: [1.3, 0.1, 0.05],
    size: 0.86,
    seed: 0.43,
    arcs: [
      [1.16, 0.02, 0.3, 1],
      [1.16, 0.52, 0.64, 0.7],
      [1.2, 0.3, 0.5, 0.6],
      [0.84, 0.1, 0.42, 0.9],
      [0.8, 0.55, 0.95, 0.5],
    ],
    ticks: [],
  },
  {
    at: [0, 0, 0],
    size: 1.9,
    seed: 0.62,
    arcs: [
      [1, 0.28, 0.66, 0.8],
      [0.97, 0.3, 0.64, 0.35],
      [1.12, 0.36, 0.52, 0.9],
      [0.84, 0.42, 0.74, 0.5],
      [1, 0.8, 1.06, 0.6],
    ],
    ticks: [
      [180, 0.97, 1, 0.45],
      [36, 0.93, 1, 0.8],
    ],
  },
  {
    at: [0, 0, 0],
    size: 0.6,
    seed: 0.71,
    arcs: [
      [1, 0, 1, 0.6],
      [1.12, 0.05, 0.33, 1],
      [1.12, 0.45, 0.7, 0.8],
      [1.24, 0.2, 0.52, 0.5],
    ],
    ticks: [
      [72, 1, 1.035, 0.6],
      [12, 0.96, 1.08, 0.9],
    ],
  },
  {
    at: [0.62, -0.8, 0.1],
    size: 0.4,
    seed: 0.5,
    arcs: [
      [1, 0, 0.5, 1],
      [0.7, 0, 0.5, 0.5],
    ],
    ticks: [
      [-36, 0.9, 1, 0.6],
      [-6, 0.2, 0.86, 0.5],
    ],
  },
  {
    at: [2.02, -0.6, 0.1],
    size: 0.22,
    seed: 0.83,
    arcs: [
      [1, 0, 1, 1],
      [0.55, 0, 0.7, 0.8],
    ],
    ticks: [[30, 0.82, 1, 0.7]],
  },
  {
    at: [2.1, 0.72, 0],
    size: 0.2,
    seed: 0.27,
    arcs: [
      [1, 0, 1, 0.9],
      [0.7, 0.1, 0.9, 0.5],
      [0.3, 0, 1, 0.8],
    ],
    ticks: [[12, 0.4, 0.64, 0.8]],
  },
  {
    at: [0.5, 0.86, 0],
    size: 0.15,
    seed: 0.95,
    arcs: [
      [1, 0, 1, 0.9],
      [1.25, 0.1, 0.4, 0.7],
    ],
    ticks: [[24, 0.75, 1, 0.7]],
  },
];

/** Dials and protractors between the pod in favor and where the picture has room, and the arches that are drawn with them. */
export function arcs({ views: [view] }: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const wide = [0.0048 * view.half, 0.0048 * view.half] as const;
  for (const { at, size, seed, arcs, ticks } of DIALS) {
    for (const [radius, from, to, bright] of arcs) {
      const steps = Math.ceil(30 + 110 * size * radius * (to - from));
      const line = { wide, color: OWN, bright, seed, kind: ARC, other: size * radius };
      addRound(pile, at, steps, { ...line, along: [from, to] });
    }
    for (const [count, from, to, bright] of ticks) {
      const all = Math.abs(count);
      for (let i = 0; i <= all; i++) {
        const turn = (count < 0 ? 0.5 : 1) * (i / all);
        const line = { wide, color: OWN, bright, seed, kind: TICK, other: turn };
        addRound(pile, at, 1, { ...line, along: [size * from, size * to] });
      }
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
