import type { Vec3 } from '../../../../core/formations/plan.ts';
import { addRound, seenAt } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf, OWN } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import type { Setting } from '../../setting.ts';
import type { View } from '../../views.ts';

/** What a line is to its shader: an arc round the middle, a tick, or a strand of song. */
const [ARC, TICK, STRAND] = [0, 1, 2];
/** Rings of five lines: radius, from turn, to turn. */
const BANDS = [
  [0.34, 0, 1],
  [0.61, 0.06, 0.94],
  [0.88, 0.16, 0.8],
] as const;
const SPACE = 0.03;
/** Songs from elsewhere that cross it: wavelength, height, how far they swing. */
const SONGS = [
  [612, 0.22, 0.3],
  [578, -0.12, 0.42],
  [462, 0.02, 0.36],
] as const;

/** A round score with nothing in its middle, one in each place of the span, strands that cross it. */
export function score(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const notes: Point[] = [];
  const places: View[] = [];
  for (const view of setting.views)
    if (!places.some(({ at }) => Math.hypot(at[0] - view.at[0], at[1] - view.at[1]) < 6)) places.push(view);
  for (const view of places.slice(0, 4)) {
    const near = view.radius !== null;
    const middle = seenAt(view, near ? [view.room * 0.62, 0.06, -0.4] : [0.1, 0.36, 0]);
    const radius = (near ? 0.86 : 0.56) * view.half;
    addRings(pile, middle, radius);
    addStrands(pile, view, middle, radius);
    notes.push(...notesOn(setting, middle, radius));
  }
  return [linesOf(pile), pointsOf(notes)];
}

function addRings(pile: LinePile, middle: Vec3, radius: number): void {
  const wide = [0.0042 * radius, 0.0042 * radius] as const;
  BANDS.forEach(([out, from, to], band) => {
    const seed = band;
    for (let line = -2; line <= 2; line++) {
      const other = radius * (out + SPACE * line);
      addRound(pile, middle, 96, {
        wide,
        color: OWN,
        bright: 0.8,
        seed,
        kind: ARC,
        along: [from, to],
        other,
      });
    }
    for (let bar = 0; bar <= 6 + 2 * band; bar++) {
      const other = from + ((to - from) * bar) / (6 + 2 * band);
      const along = [radius * (out - 2 * SPACE), radius * (out + 2 * SPACE)] as const;
      addRound(pile, middle, 1, { wide, color: OWN, bright: 1, seed, kind: TICK, along, other });
    }
  });
  for (let i = 0; i < 96; i++) {
    const along = [radius * 1.02, radius * (i % 8 === 0 ? 1.1 : 1.04)] as const;
    addRound(pile, middle, 1, { wide, color: OWN, bright: 0.8, seed: 3, kind: TICK, along, other: i / 96 });
  }
}

function notesOn({ random }: Setting, middle: Vec3, radius: number): Point[] {
  return BANDS.flatMap(([out, from, to], band) =>
    Array.from({ length: 9 + 8 * band }, (_, i): Point => {
      const turn = from + ((to - from) * (i + 0.5 + 0.5 * random())) / (9.5 + 8 * band);
      const line = Math.round(8 * random() - 4) / 2;
      const style = Math.floor(3 * random());
      return {
        at: middle,
        radius: 2.5 * SPACE * radius,
        nature: [random() < 0.3 ? 578 : OWN, 1.2, band, style],
        other: [turn, radius * (out + SPACE * line), 0, 0],
      };
    }),
  );
}

function addStrands(pile: LinePile, view: View, middle: Vec3, radius: number): void {
  const { x, y } = view.see(middle);
  const wide = [0.005 * radius, 0.005 * radius] as const;
  SONGS.forEach(([color, height, swing], song) => {
    for (let strand = 0; strand < 4; strand++) {
      const points = Array.from({ length: 49 }, (_, i) => {
        const u = -2 + (4 * i) / 48;
        const wave = Math.sin(2.1 * u + 2.1 * song + 0.16 * strand) * (swing - 0.04 * strand);
        return seenAt(view, [u, y + height + (wave * radius) / view.half + 0.1 * (u - x) * (song - 1), -0.3]);
      });
      addCourse(pile, points, {
        wide,
        color,
        bright: strand === 0 ? 1 : 0.45,
        seed: song + 0.07 * strand,
        kind: STRAND,
      });
    }
  });
}
