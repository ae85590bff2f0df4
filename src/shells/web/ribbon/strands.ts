import { clamp } from '../../../core/ease.ts';
import { unitOf } from '../../../core/random.ts';
import { dialsAt } from '../../../core/score/dialsAt.ts';
import type { Score, ScoreAct } from '../../../core/score.ts';
import type { RibbonScale } from './ribbonScale.ts';

/** A point of a strand, in pixels from the ribbon's top left. */
export type Point = readonly [x: number, y: number];

/** Pixels between two points of a strand. */
const STEP = 2.5;
/** Points over which a strand gathers at an act's ends. */
const TAPER = 6;

/**
 * One strand a guild, each a list of acts, each a list of points. Unison draws strands together, variety lets them part,
 * tension roughens them, hope lifts the whole: the story's own dials, nothing else.
 */
export function strandsOf(score: Score, scale: RibbonScale, height: number): Point[][][] {
  const guilds = score.pack.guilds.length;
  const strands: Point[][][] = score.pack.guilds.map(() => []);
  for (const act of score.acts) {
    const place = scale.acts[act.index];
    if (!place) continue;
    const steps = Math.max(12, Math.round(place.width / STEP));
    const points: Point[][] = strands.map(() => []);
    for (let k = 0; k <= steps; k++) {
      const x = place.x + (place.width * k) / steps;
      const ys = strandHeights(score, {
        act,
        part: k / steps,
        taper: Math.min(1, k / TAPER, (steps - k) / TAPER),
      });
      for (let g = 0; g < guilds; g++) points[g]?.push([x, height * (ys[g] ?? 0)]);
    }
    for (let g = 0; g < guilds; g++) strands[g]?.push(points[g] ?? []);
  }
  return strands;
}

/** An SVG path through each act's points. */
export function pathOf(strand: readonly (readonly Point[])[]): string {
  return strand
    .map((points) => points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''))
    .join('');
}

/** Heights of all strands at one place, 0 the ribbon's top and 1 its foot. */
function strandHeights(score: Score, at: { act: ScoreAct; part: number; taper: number }): number[] {
  const t = at.act.start + (at.act.end - at.act.start) * at.part;
  const dials = dialsAt(score, t);
  const together = clamp(dials.unison * (1 - 0.55 * dials.variety) * 1.25);
  const base = 0.76 - 0.44 * dials.hope;
  const reach = 0.31 * (1 - together) * (0.3 + 0.7 * at.taper);
  const rough = dials.tension ** 2 * 0.13 * at.taper;
  const last = score.pack.guilds.length - 1;
  return score.pack.guilds.map((_, g) => {
    const order = last > 0 ? (2 * g) / last - 1 : 0;
    const sway = 0.55 + 0.45 * Math.sin(t * 0.21 + g * 1.7) ** 2;
    const shiver = wave(t * 1.3, g + at.act.index * 7) + 0.6 * wave(t * 3.1, g + 90);
    const wander = 0.04 * (1 - together) * wave(t * 0.12, g + 40);
    return clamp(base + order * reach * sway + rough * shiver + wander, 0.12, 0.94);
  });
}

/** Smooth noise between -1 and 1, the same for the same x and seed. */
function wave(x: number, seed: number): number {
  const i = Math.floor(x);
  const f = x - i;
  const u = f * f * (3 - 2 * f);
  return (unitOf(i, seed) * (1 - u) + unitOf(i + 1, seed) * u) * 2 - 1;
}
