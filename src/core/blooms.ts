import { podPhase } from './dream/pods.ts';
import type { Track } from './dream.ts';
import { unitOf } from './random.ts';
import { type Radians, type Seconds, TAU, type Unit } from './units.ts';

/** Each guild has this many singers: pods on constant angles that sound when their phase crosses zero. */
export const SINGERS = 5;

/** A guild's crest: its mean phase crosses zero. */
export interface Bloom {
  readonly t: Seconds;
  readonly guild: number;
  /** The guild's order r_g then. */
  readonly strength: Unit;
  /** Standard deviation of its pods' own crests about this one. */
  readonly spread: Seconds;
}

/** A singer's zero crossing. */
export interface Crossing {
  readonly t: Seconds;
  readonly guild: number;
  readonly singer: number;
  /** Turns of its phase since the story began: the same however one came here. */
  readonly breath: number;
}

/** Where a singer is heard from who is near a visitor: -1 left to 1 right, and how near, 1 at the ear. */
export interface PlacedSinger {
  readonly guild: number;
  readonly singer: number;
  readonly pan: number;
  readonly near: Unit;
}

/** Crests with from <= t < to, in time order. Widths follow from r by the circular deviation sqrt(-2 ln r). */
export function bloomsBetween(track: Track, from: Seconds, to: Seconds): Bloom[] {
  const blooms: Bloom[] = [];
  for (let guild = 0; guild < track.guilds; guild++) {
    forEachCell(track, from, to, (row) => {
      const before = meanPhase(track, row, guild);
      const after = before + signedTurn(meanPhase(track, row + 1, guild) - before);
      if (before >= 0 || after < 0) return;
      const t = track.from + (row - before / (after - before)) * track.step;
      if (t < from || t >= to) return;
      const { re, im } = rowAt(track, row, guild);
      const strength = Math.min(1, Math.sqrt(re * re + im * im));
      const rate = (after - before) / track.step;
      const spread = Math.sqrt(-2 * Math.log(Math.max(strength, 1e-6))) / rate;
      blooms.push({ t, guild, strength, spread });
    });
  }
  return blooms.sort(inTime);
}

/** Zero crossings of all singers with from <= t < to, in time order; windows that touch tile. */
export function singerCrossings(track: Track, seed: number, from: Seconds, to: Seconds): Crossing[] {
  const crossings: Crossing[] = [];
  for (let guild = 0; guild < track.guilds; guild++) {
    for (let singer = 0; singer < SINGERS; singer++) {
      for (const turn of turnsBetween(track, guild, singerAngle(seed, guild, singer), [from, to])) {
        crossings.push({ ...turn, guild, singer });
      }
    }
  }
  return crossings.sort(inTime);
}

/** Zero crossings with from <= t < to of a guild's pod on a constant angle, in time order; `breath` counts its turns. */
export function turnsBetween(
  track: Track,
  guild: number,
  angle: Radians,
  [from, to]: readonly [Seconds, Seconds],
): Pick<Crossing, 't' | 'breath'>[] {
  const turns: Pick<Crossing, 't' | 'breath'>[] = [];
  const phase = (row: number) => {
    const { re, im, psi } = rowAt(track, row, guild);
    return podPhase(angle + psi, re, im);
  };
  let after = Number.NaN;
  forEachCell(track, from, to, (row) => {
    const before = Number.isNaN(after) ? phase(row) : after;
    after = phase(row + 1);
    const breath = Math.floor(after / TAU);
    if (breath <= Math.floor(before / TAU)) return;
    const t = track.from + (row + (breath * TAU - before) / (after - before)) * track.step;
    if (t >= from && t < to) turns.push({ t, breath });
  });
  return turns;
}

/** The constant angle of a singer: evenly spaced in its guild, less a little chance. */
export function singerAngle(seed: number, guild: number, singer: number): Radians {
  return (TAU * (singer + 0.5)) / SINGERS + 0.24 * (unitOf(seed, 0x51, guild, singer) - 0.5);
}

function rowAt(track: Track, row: number, guild: number): { re: number; im: number; psi: Radians } {
  const at = row * track.stride + guild;
  const n = track.guilds;
  return { re: track.data[at] ?? 0, im: track.data[at + n] ?? 0, psi: track.data[at + 2 * n] ?? 0 };
}

/** Calls `see` with each row whose cell [row, row + 1) may hold a time of the window. */
function forEachCell(track: Track, from: Seconds, to: Seconds, see: (row: number) => void): void {
  const first = Math.max(0, Math.floor((from - track.from) / track.step) - 1);
  const end = Math.min(track.samples - 1, Math.ceil((to - track.from) / track.step) + 1);
  for (let row = first; row < end; row++) see(row);
}

function meanPhase(track: Track, row: number, guild: number): Radians {
  const { re, im } = rowAt(track, row, guild);
  return Math.atan2(im, re);
}

function signedTurn(angle: Radians): Radians {
  return angle - TAU * Math.round(angle / TAU);
}

function inTime(a: { t: Seconds }, b: { t: Seconds }): number {
  return a.t - b.t;
}
