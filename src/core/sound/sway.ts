import type { Story } from '../openStory.ts';
import type { Seconds } from '../units.ts';
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
