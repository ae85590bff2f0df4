import { unitOf } from '../../core/random.ts';
import { gainOf } from '../../core/sound/index.ts';
import { type Radians, type Seconds, TAU } from '../../core/units.ts';
import type { Recipe } from '../recipes.ts';

/** One sine of a struck instrument. */
export interface Mode {
  /** Of the note's frequency, before `harmonic` multiplies it. */
  readonly ratio: number;
  readonly harmonic: number;
  /** Hertz that a doublet lies aside, before `harmonic`. */
  readonly offset: number;
  readonly amplitude: number;
  /** Octaves above the fundamental by which a dull strike tilts it down. */
  readonly octaves: number;
  /** Time to fall by 60 dB at 220 Hz. */
  readonly ring: Seconds;
  readonly phase: Radians;
}

const PHASES = 31;
/** A doublet begins nearly together with its sine and leaves it slowly, so that a strike is at its loudest first. */
const DOUBLET: Radians = 0.05 * TAU;

/** The sines of a struck recipe, those that ring longest first, at their levels with the recipe's trim. */
export function modesOf(recipe: Recipe): Mode[] {
  const modes = recipe.partials.flatMap((partial): Mode[] => {
    const spectrum = partial.spectrum ?? [1];
    const lowest = partial.spectrum ? spectrum.findIndex((level) => level > 0) + 1 : partial.ratio;
    return spectrum.flatMap((level, i) => {
      if (level === 0) return [];
      const mode = {
        ratio: partial.ratio,
        harmonic: i + 1,
        offset: partial.offset ?? 0,
        amplitude: level * gainOf(partial.level + recipe.trim),
        octaves: Math.max(0, Math.log2(lowest)),
        ring: partial.ring ?? 1,
        phase: partial.spectrum ? TAU * unitOf(PHASES, i) : partial.offset ? DOUBLET : 0,
      };
      return [mode];
    });
  });
  return modes.sort((a, b) => b.ring - a.ring);
}

/** A fused voice has its partials on whole ratios. */
export function drawnRatio(ratio: number, fused: number): number {
  return ratio < 1 ? ratio : ratio + (Math.round(ratio) - ratio) * fused;
}
