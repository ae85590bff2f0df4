import type { Unit } from '../units.ts';
import type { Sway } from './systems/sound.ts';

/** Root, second, third, fifth, sixth: what a machine with good taste leaves. */
const CHORD = [0, 1, 2, 4, 5] as const;

/** How far a guild has fused that would have by `fused`, with what systems do: some push it on, some hold it back. */
export function swayedFused(sway: Sway, guild: number, fused: Unit): Unit {
  const pushed = Math.min(1, fused + (sway.fused[guild] ?? 0));
  return pushed * (1 - (sway.apart[guild] ?? 0));
}

/** The degrees that tidiness leaves of five chord tones: the one nearest to `degree`, in its own octave. */
export function tidyDegree(sway: Sway, degree: number): number {
  if (sway.tidy < 0.5) return degree;
  const octave = 7 * Math.floor(degree / 7);
  const step = degree - octave;
  const nearest = CHORD.reduce((best, tone) => (Math.abs(tone - step) < Math.abs(best - step) ? tone : best));
  return octave + nearest;
}
