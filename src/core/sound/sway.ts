import type { Story } from '../openStory.ts';
import type { Seconds, Unit } from '../units.ts';
import { grownAt } from './systems/phases.ts';
import { showsOf } from './systems/showsOf.ts';
import type { Sway } from './systems/sound.ts';

export type { Sway } from './systems/sound.ts';

/** A sway that moves nothing, to be filled by `swayAt`. */
export function noSway(guilds: number): Sway {
  return { fused: new Array<number>(guilds).fill(0), apart: new Array<number>(guilds).fill(0), tidy: 0 };
}

/** What the systems that are there at t do to the singers' own notes. A function of the story alone; `out` is filled and returned. */
export function swayAt(story: Story, t: Seconds, out: Sway = noSway(story.pack.guilds.length)): Sway {
  out.fused.fill(0);
  out.apart.fill(0);
  out.tidy = 0;
  for (const show of showsOf(story)) {
    const { sway } = show.sound;
    const grown = sway ? grownAt(show, t) : 0;
    if (sway && grown > 0) sway(out, grown, { show, t });
  }
  return out;
}

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

/** Root, second, third, fifth, sixth: what a machine with good taste leaves. */
const CHORD = [0, 1, 2, 4, 5] as const;
