import { bloomsBetween, turnsBetween } from '../../blooms.ts';
import { dreamAt } from '../../dream.ts';
import { hashOf, unitOf } from '../../random.ts';
import { type Hertz, type Seconds, TAU, type Unit } from '../../units.ts';
import { BEATS_A_BREATH, beatsBetween } from '../crossings.ts';
import type { Phase } from './sound.ts';

/** A moment at which something is played: `count` numbers it, `guild` (or -1) and `pod` say whose it is. */
export interface Beat {
  readonly t: Seconds;
  readonly count: number;
  readonly guild: number;
  readonly pod: number;
}

/** The moments of a phase with from <= t < to. */
export type When = (phase: Phase, from: Seconds, to: Seconds) => Beat[];

/** A number in [0, 1) of one system in one act. */
export function chanceOf({ show }: Phase, ...parts: number[]): Unit {
  return unitOf(show.story.pack.seed, show.tag, show.act, ...parts);
}

/** Once at each of these, counted from the phase's beginning. */
export function at(...offsets: Seconds[]): When {
  return ({ show, from: start }, from, to) =>
    offsets
      .map((offset, count) => ({ t: start + offset, count, guild: show.guild, pod: count }))
      .filter(({ t }) => t >= from && t < to);
}

/** Again and again: `stray` (0 to 1) of a period off, by chance; not of anybody's breath. */
export function every(period: Seconds, { after = 0, stray = 0 } = {}): When {
  return (phase, from, to) => {
    const beats: Beat[] = [];
    const start = phase.from + after;
    const last = Math.ceil((to - start) / period);
    for (let count = Math.max(0, Math.floor((from - start) / period) - 1); count <= last; count++) {
      const t = start + (count + stray * chanceOf(phase, 0x71, count)) * period;
      if (t >= from && t < to) beats.push({ t, count, guild: phase.show.guild, pod: count });
    }
    return beats;
  };
}

/** On the regulator's clock: every so many of its quarters; `count` numbers these. */
export function onClock(quarters: number = BEATS_A_BREATH): When {
  return ({ show }, from, to) =>
    beatsBetween(show.story.track, from, to)
      .filter(({ count }) => count % quarters === 0)
      .map(({ t, count }) => ({ t, count: count / quarters, guild: show.guild, pod: 0 }));
}

/** At the crests of all guilds, or of one: the same that make the light bloom. */
export function onCrests(whose: 'all' | 'own' = 'all'): When {
  return ({ show, from: start }, from, to) => {
    const { story, guild: own } = show;
    return bloomsBetween(story.track, from, to)
      .filter(({ guild }) => whose === 'all' || own < 0 || guild === own)
      .map(({ t, guild }) => {
        const count = Math.round((t - start) * (story.pack.guilds[guild]?.rhythm ?? 0.2));
        return { t, count, guild, pod: 0 };
      });
  };
}

/** When the mean phase of everybody crosses zero: it is conducted, by the dreamers themselves. */
export function onMean(): When {
  return ({ show, from: start }, from, to) => {
    const { track } = show.story;
    const phaseAt = (row: number) => {
      const { all } = dreamAt(track, track.from + row * track.step);
      return Math.atan2(all.im, all.re);
    };
    const beats: Beat[] = [];
    const last = Math.min(track.samples - 2, Math.ceil((to - track.from) / track.step));
    for (let row = Math.max(0, Math.floor((from - track.from) / track.step) - 1); row <= last; row++) {
      const before = phaseAt(row);
      const after = phaseAt(row + 1);
      if (before >= 0 || after < 0 || after - before > Math.PI) continue;
      const t = track.from + (row - before / (after - before)) * track.step;
      if (t >= from && t < to)
        beats.push({ t, count: Math.round((t - start) / 4), guild: show.guild, pod: 0 });
    }
    return beats;
  };
}

/**
 * When more pods cross zero, `rate` times a second in the mean: they gather as the dreamers do. They are the system's
 * guild's, or everybody's by turns.
 */
export function onPods(rate: Hertz, whose: 'own' | 'all' = 'own'): When {
  return (phase, from, to) => {
    const { show } = phase;
    const { track, pack } = show.story;
    const own = whose === 'own' ? show.guild : -1;
    const pods = Math.max(4, Math.ceil(rate / 0.2));
    const beats: Beat[] = [];
    for (let pod = 0; pod < pods; pod++) {
      const guild = own >= 0 ? own : (pod + hashOf(show.tag)) % track.guilds;
      const take = rate / (pods * (pack.guilds[guild]?.rhythm ?? 0.2));
      const angle = (TAU * (pod + 0.8 * chanceOf(phase, 0x72, pod))) / pods;
      for (const { t, breath } of turnsBetween(track, guild, angle, [from, to])) {
        if (chanceOf(phase, 0x73, pod, breath) < take) beats.push({ t, count: breath, guild, pod });
      }
    }
    return beats;
  };
}

/** At each line that begins in the phase; the line that shows the system is not counted. */
export function onLines(): When {
  return (phase, from, to) =>
    linesIn(phase, phase.to)
      .map((t, count) => ({ t, count, guild: phase.show.guild, pod: count }))
      .filter(({ t }) => t >= from && t < to);
}

/** How many lines have begun since the system was shown. */
export function linesSince(phase: Phase, t: Seconds): number {
  return linesIn(phase, t).length;
}

function linesIn({ show }: Phase, to: Seconds): Seconds[] {
  return show.story.score.lines.flatMap(({ start }) => (start > show.from && start <= to ? [start] : []));
}
