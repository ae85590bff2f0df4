import type { Seconds } from '../../units.ts';
import { grownAt } from './phases.ts';
import type { Show, Sway } from './sound.ts';

/** A sway that moves nothing. */
export function noSway(guilds: number): Sway {
  return { fused: new Array<number>(guilds).fill(0), apart: new Array<number>(guilds).fill(0), tidy: 0 };
}

/** What these showings do to the singers' own notes at t; `out` is filled and returned. */
export function swayOf(shows: readonly Show[], t: Seconds, out: Sway): Sway {
  out.fused.fill(0);
  out.apart.fill(0);
  out.tidy = 0;
  for (const show of shows) {
    const { sway } = show.sound;
    const grown = sway ? grownAt(show, t) : 0;
    if (sway && grown > 0) sway(out, grown, { show, t });
  }
  return out;
}
