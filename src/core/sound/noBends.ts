import type { Decibels, Hertz, Unit } from '../units.ts';

/** What systems do to what sounds already, at one time. */
export interface Bends {
  /** One entry a guild, in the pack's order. */
  readonly guilds: readonly GuildBend[];
  /** Of the pads and drones: linear gain, and a lowpass over them. */
  bed: { gain: number; lowpass: Hertz };
  air: { gain: number; lowpass: Hertz };
  /** What everything sends to the room is multiplied by this. */
  room: number;
  /** A shelf over all music from 1.5 kHz. */
  shelf: Decibels;
}

/** Of one guild's bus. */
export interface GuildBend {
  gain: number;
  send: number;
  /** How far its way through a high- and a lowpass (two poles each) is open, and its straight way shut; that way is mono. */
  narrow: Unit;
  low: Hertz;
  high: Hertz;
  /** How wide it stands: 1 as it is, 0 all in the middle. */
  wide: Unit;
}

/** Frequencies at which a filter does nothing. */
export const OPEN_LOW: Hertz = 20;
export const OPEN_HIGH: Hertz = 20_000;

/** Bends that bend nothing, to be filled by `bendsAt`. */
export function noBends(guilds: number): Bends {
  return {
    guilds: Array.from({ length: guilds }, () => {
      return { gain: 1, send: 1, narrow: 0, low: OPEN_LOW, high: OPEN_HIGH, wide: 1 };
    }),
    bed: { gain: 1, lowpass: OPEN_HIGH },
    air: { gain: 1, lowpass: OPEN_HIGH },
    room: 1,
    shelf: 0,
  };
}

/** Makes bends bend nothing again, in place. */
export function straighten(bends: Bends): Bends {
  for (const guild of bends.guilds) {
    guild.gain = 1;
    guild.send = 1;
    guild.narrow = 0;
    guild.low = OPEN_LOW;
    guild.high = OPEN_HIGH;
    guild.wide = 1;
  }
  bends.bed.gain = 1;
  bends.bed.lowpass = OPEN_HIGH;
  bends.air.gain = 1;
  bends.air.lowpass = OPEN_HIGH;
  bends.room = 1;
  bends.shelf = 0;
  return bends;
}
