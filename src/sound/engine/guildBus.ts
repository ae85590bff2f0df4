import { type GuildBend, gainOf } from '../../core/sound/index.ts';
import type { Decibels, Hertz } from '../../core/units.ts';
import { BED } from './bedCurves.ts';
import { type Bus, createBus } from './buses.ts';
import { createFader, type Fader } from './desk.ts';
import {
  clearFilter,
  createFilter,
  type Filter,
  filterMono,
  filterStereo,
  setHighpass,
  setHighshelf,
  setLowpass,
} from './filters.ts';
import type { Membrane } from './membrane.ts';
import { type Moment, QUANTUM } from './moment.ts';
import { createPlaces } from './places.ts';

/** One guild's singers together: what bends them, and how near they stand. */
export interface GuildBus {
  readonly bus: Bus;
  readonly fader: Fader;
  /** How near, as linear gain: now, and where it glides. */
  near: number;
  nearTo: number;
  readonly low: Filter;
  readonly high: Filter;
  readonly bright: Filter;
  readonly mono: Float64Array;
}

/** Level of a guild's singers and of what they send, and how much nearer and farther they may come. */
const FULL = gainOf(4);
const SENT = gainOf(-5);
const NEARER: Decibels = 6;
const FARTHER: Decibels = -9;
/** Time constant of coming near. */
const COMING = 0.5;
/**
 * What being in a pod of theirs does to them: how much less they send, how much brighter they are and from where on, and how much
 * softer, as nothing else covers them there.
 */
const INSIDE = { level: -3, send: -14, shelf: 3, from: 1800 } as const;

export function createGuildBus(): GuildBus {
  return {
    bus: createBus(createPlaces()),
    fader: createFader(),
    near: 1,
    nearTo: 1,
    low: createFilter(),
    high: createFilter(),
    bright: createFilter(),
    mono: new Float64Array(QUANTUM),
  };
}

/** Forgets all that went through a guild's bus. */
export function clearGuild({ low, high, bright }: GuildBus): void {
  clearFilter(bright);
  clearFilter(low);
  clearFilter(high);
}

/** Lets a guild come near (true), go back (false), or stand where it stood (null). */
export function comeNear(guild: GuildBus, near: boolean | null): void {
  guild.nearTo = near === null ? 1 : gainOf(near ? NEARER : FARTHER);
}

/** Bends a quantum of guild number g and sets its fader. */
export function bendGuild(guild: GuildBus, g: number, moment: Moment): void {
  const { bedFrom, bedTo, bendsFrom, bendsTo, sampleRate } = moment;
  const from = bendsFrom.guilds[g];
  const to = bendsTo.guilds[g];
  if (!from || !to) return;
  narrow(guild, from, to, sampleRate);
  const { near, fader } = guild;
  guild.near += (guild.nearTo - near) * (1 - Math.exp(-QUANTUM / (COMING * sampleRate)));
  fader.gain = FULL * near * from.gain * (bedFrom[BED.singers] as number);
  fader.gainTo = FULL * guild.near * to.gain * (bedTo[BED.singers] as number);
  fader.send = SENT * from.send * bendsFrom.room;
  fader.sendTo = SENT * to.send * bendsTo.room;
}

/** Has a guild's singers, bent by now, as near as one is inside a pod of theirs: drier and brighter. */
export function bringInside(
  { bus, bright, fader }: GuildBus,
  { depth, depthTo }: Pick<Membrane, 'depth' | 'depthTo'>,
  sampleRate: Hertz,
): void {
  fader.gain *= gainOf(INSIDE.level * depth);
  fader.gainTo *= gainOf(INSIDE.level * depthTo);
  fader.send *= gainOf(INSIDE.send * depth);
  fader.sendTo *= gainOf(INSIDE.send * depthTo);
  if (depth === 0) clearFilter(bright);
  if (depthTo === 0 || !bus.live) return;
  setHighshelf(bright, INSIDE.from / sampleRate, INSIDE.shelf * depthTo);
  filterStereo(bright, bus.left, bus.right);
}

/** Width, then a mono way through limits. */
function narrow(guild: GuildBus, from: GuildBend, to: GuildBend, sampleRate: Hertz): void {
  if (from.wide !== 1 || to.wide !== 1) setWidth(guild.bus, from.wide, to.wide);
  if (from.narrow === 0 && to.narrow === 0) return;
  const { left, right } = guild.bus;
  const { mono } = guild;
  for (let i = 0; i < mono.length; i++) mono[i] = ((left[i] as number) + (right[i] as number)) / 2;
  if (from.narrow === 0) {
    clearFilter(guild.low);
    clearFilter(guild.high);
  }
  setHighpass(guild.low, to.low / sampleRate);
  setLowpass(guild.high, to.high / sampleRate);
  filterMono(guild.low, mono);
  filterMono(guild.high, mono);
  guild.bus.live = true;
  const slope = (to.narrow - from.narrow) / QUANTUM;
  for (let i = 0; i < mono.length; i++) {
    const part = from.narrow + slope * i;
    const through = part * (mono[i] as number);
    left[i] = (left[i] as number) * (1 - part) + through;
    right[i] = (right[i] as number) * (1 - part) + through;
  }
}

function setWidth({ left, right }: Bus, wide: number, wideTo: number): void {
  const slope = (wideTo - wide) / QUANTUM;
  for (let i = 0; i < left.length; i++) {
    const middle = ((left[i] as number) + (right[i] as number)) / 2;
    const side = (((left[i] as number) - (right[i] as number)) / 2) * (wide + slope * i);
    left[i] = middle + side;
    right[i] = middle - side;
  }
}
