import { smoothstep } from '../../../ease.ts';
import type { Decibels, Hertz, Seconds, Unit } from '../../../units.ts';
import { type GuildBend, OPEN_HIGH, OPEN_LOW } from '../../noBends.ts';
import { gainOf } from '../../note.ts';
import type { Bend, Now } from '../sound.ts';

/** How far each guild is bent, 0 to 1; all alike where nothing is said. */
export type Share = (guild: number, now: Now) => Unit;

const everyone: Share = () => 1;
/** Only the system's own guild. */
export const own: Share = (guild, { show }) => (show.guild < 0 || show.guild === guild ? 1 : 0);

/** Several bends, one after another. */
export function bends(...all: Bend[]): Bend {
  return (out, grown, now) => {
    for (const bend of all) bend(out, grown, now);
  };
}

/** One bend in some acts (the first is 1), another or none in all others. */
export function bendInActs(acts: Readonly<Record<number, Bend>>, otherwise: Bend = () => {}): Bend {
  return (out, grown, now) => (acts[now.show.act + 1] ?? otherwise)(out, grown, now);
}

/** Guilds heard through a small opening, from `low` to `high`; where several narrow, the narrowest counts. */
export function narrow(
  [low, high]: readonly [Hertz, Hertz],
  db: Decibels = 0,
  share: Share = everyone,
): Bend {
  return (out, grown, now) => {
    for (const [g, guild] of out.guilds.entries()) {
      const x = grown * share(g, now);
      if (x > 0) close(guild, [low, high], x);
      guild.gain *= gainOf(db * x);
    }
  };
}

function close(guild: GuildBend, [low, high]: readonly [Hertz, Hertz], x: Unit): void {
  guild.narrow = 1 - (1 - guild.narrow) * (1 - x);
  guild.low = Math.max(guild.low, OPEN_LOW * (low / OPEN_LOW) ** x);
  guild.high = Math.max(1.5 * guild.low, Math.min(guild.high, OPEN_HIGH * (high / OPEN_HIGH) ** x));
}

/** A clear skin over a guild: its highs rounded off at `high`, its lows left as they are. */
export function skin(high: Hertz, db: Decibels = 0, share: Share = everyone): Bend {
  return narrow([OPEN_LOW, high], db, share);
}

/** Guilds louder or softer. */
export function level(db: Decibels, share: Share = everyone): Bend {
  return (out, grown, now) => {
    for (const [g, guild] of out.guilds.entries()) guild.gain *= gainOf(db * grown * share(g, now));
  };
}

/** Guilds send more or less to the room. */
export function send(db: Decibels, share: Share = everyone): Bend {
  return (out, grown, now) => {
    for (const [g, guild] of out.guilds.entries()) guild.send *= gainOf(db * grown * share(g, now));
  };
}

/** Guilds drawn to the middle: 0 all of them there. */
export function width(wide: Unit, share: Share = everyone): Bend {
  return (out, grown, now) => {
    for (const [g, guild] of out.guilds.entries()) guild.wide *= 1 + (wide - 1) * grown * share(g, now);
  };
}

/** The bed behind a lowpass, and louder or softer. */
export function bed(lowpass: Hertz, db: Decibels = 0): Bend {
  return (out, grown) => {
    out.bed.lowpass = Math.min(out.bed.lowpass, OPEN_HIGH * (lowpass / OPEN_HIGH) ** grown);
    out.bed.gain *= gainOf(db * grown);
  };
}

export function air(lowpass: Hertz, db: Decibels = 0): Bend {
  return (out, grown) => {
    out.air.lowpass = Math.min(out.air.lowpass, OPEN_HIGH * (lowpass / OPEN_HIGH) ** grown);
    out.air.gain *= gainOf(db * grown);
  };
}

/** The room, multiplied: 0 is none. */
export function room(factor: number): Bend {
  return (out, grown) => {
    out.room *= 1 + (factor - 1) * grown;
  };
}

/** A shelf over all music; `swing` sways it by so much more with a period. */
export function shelf(db: Decibels, swing: { db: Decibels; period: Seconds } = { db: 0, period: 1 }): Bend {
  return (out, grown, { t }) => {
    out.shelf += grown * (db + swing.db * Math.sin((6.283185307179586 * t) / swing.period));
  };
}

/** A front that crosses from left to right in `lasts` seconds after the cue: how far it has passed a guild's place. */
export function behindFront(lasts: Seconds): Share {
  return (guild, { show, t }) => {
    const front = -1.1 + (2.2 * (t - show.from)) / lasts;
    return smoothstep(-0.25, 0.25, front - (show.ensemble.places[guild] ?? 0));
  };
}

/** Guilds one after another, `gap` seconds each, over two. */
export function oneByOne(gap: Seconds): Share {
  return (guild, { show, t }) => smoothstep(0, 2, t - show.from - gap * guild);
}
