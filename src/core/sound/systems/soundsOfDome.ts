import { dreamAt } from '../../dream.ts';
import { both, each, type Late, type Play } from './each.ts';
import { bed, bends, level, narrow, send, width } from './parts/bending.ts';
import { copies } from './parts/copies.ts';
import { echoes } from './parts/echoes.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { hours } from './parts/hours.ts';
import { lullaby } from './parts/lullaby.ts';
import { ring } from './parts/ring.ts';
import { run } from './parts/run.ts';
import { stroke } from './parts/still.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { between, thread } from './parts/thread.ts';
import { paced, ticks } from './parts/ticks.ts';
import { undertow } from './parts/undertow.ts';
import type { SystemSound } from './sound.ts';
import { at, every, onClock, onCrests } from './when.ts';

/** ChronoNest's systems. */
export const SOUNDS_OF_DOME: Readonly<Record<string, SystemSound>> = {
  biosphere: {
    entering: both(halo([4, 8], { db: -12, step: 1.2, softer: 4, wide: 0.5, attack: 3 })),
    living: swarm('glass', 0.16, [15, 19, 22], { db: -15, wide: 0.8, more: { send: 1.6 } }),
    leaving: lastHalo([4, 8], -16),
    bend: send(2),
  },
  'sleepscape-zone': {
    entering: lullaby('harp', [0, 4, 7, 9, 11], { beat: 1.15, db: -8 }),
    living: each(onCrests('own'), branching, { steady: true }),
    leaving: each(
      at(0.1),
      run('harp', [11, 9, 7, 4, 0], { db: -10, gap: 0.8, fade: 1.5, pans: [-0.3, 0.12] }),
    ),
  },
  'holo-interface': {
    entering: both(
      each(at(0, 0.55), sweep(1500, 4000, { lasts: 0.4, q: 8, db: -24, across: [-0.4, 0.5] })),
      each(at(0.3), run('glass', [14, 18], { db: -18, gap: 0.5, hold: 0.3, more: { send: 0.2 } })),
    ),
    living: both(
      swarm('glass', 0.5, [14, 15, 18, 19], { db: -18, places: 2, wide: 0.35, more: { send: 0.2 } }),
      each(
        every(5.3, { after: 4, stray: 0.5 }),
        sweep(1500, 4000, { lasts: 0.4, q: 8, db: -26, across: [-0.3, 0.4] }),
      ),
    ),
    leaving: each(at(0), run('glass', [14], { db: -16, gap: 0, bright: 0.2, more: { ring: 0.15, send: 0 } })),
  },
  'timetrait-clock': {
    entering: both(
      each(at(0), sweep(90, 60, { lasts: 3, q: 2, db: -14, across: [0, 0] })),
      stroke('bell', 0, { db: -6 }),
    ),
    living: each(onClock(), sweep(300, 900, { lasts: 3.6, q: 1, db: -20, across: [-0.8, 0.8] })),
    leaving: stroke('bell', 0, { db: -8, quarters: 2, fades: true }),
  },
  chronomedia: {
    entering: each(at(0, 0.09), run('pulse', [7], { db: -20, gap: 0, hold: 0.05, more: { send: 0 } })),
    living: copies({ after: [0.089, 0.137], db: -12 }),
    leaving: each(at(0), sweep(350, 5000, { lasts: 2.5, q: 1.5, db: -24, across: [0, 0] })),
    bend: bends(narrow([350, 2800], -4), width(0)),
  },
  'guild-session': {
    entering: each(at(0), thread('harp', { db: -8, pair: between('larks', 'shift') })),
    living: each(onCrests('own'), thread('harp', { db: -11 })),
    leaving: each(at(0.2), thread('harp', { db: -10, unanswered: true })),
  },
  dissent: {
    entering: each(
      at(0),
      run('reed', [0], { db: -6, gap: 0, hold: 1.4, pans: [-0.85, 0], more: { send: 0.2 } }),
    ),
    // A steady tenth faster than their guild: it neither gathers nor fuses.
    living: paced('reed', [-3, 0, 3, 0, 4], {
      period: 5.05,
      after: 5.05,
      db: -6,
      pan: -0.8,
      hold: 1.6,
      dry: true,
    }),
    leaving: each(
      at(0, 1.9),
      run('reed', [3], { db: -9, gap: 0, hold: 1.6, pans: [-0.8, 0], more: { panTo: -0.95, send: 2.5 } }),
    ),
    sway: (out, grown, { show }) => {
      if (show.guild >= 0) out.apart[show.guild] = Math.max(out.apart[show.guild] ?? 0, grown);
    },
  },
  'shared-trauma': {
    entering: each(at(0), sweep(140, 55, { lasts: 3, q: 1.5, db: -14, across: [0, 0] })),
    living: undertow(55, { beat: 'city', db: -2 }),
    leaving: undertow(41.25, { beat: 0.7, db: -8 }, { attack: 1, over: 4, release: 2.5 }),
    bend: bends(level(-9), bed(300, -3)),
  },
  'mosaic-zone': {
    entering: hours({ db: -9, inTurn: 0.9 }),
    living: hours({ db: -14 }),
    leaving: each(at(0.2), thread('own', { db: -14 })),
    bend: send(-9, (guild, { show }) => guild / Math.max(1, show.story.pack.guilds.length - 1)),
  },
  'adaptive-pods': {
    entering: each(at(0), run('glass', [14, 18], { db: -12, gap: 0.4, bright: 0.35 })),
    // Six breaths of some 4.4 s until a pod has met the pace of whom it holds.
    living: echoes('glass', {
      db: -13,
      late: (phase, t) => 0.4 * Math.max(0, 1 - (t - phase.from) / 26),
      octaves: 1,
    }),
    leaving: each(at(0), driftingOff),
  },
  chant: {
    entering: ring(['choir'], { entries: 4, turn: 8, db: -6, phrase: [7, 11], gap: 0.7, bright: 0.6 }),
    living: ring(['reed'], { entries: 8, from: 2, turn: 8, after: 8, db: -12, phrase: [0], hold: 0.9 }),
    leaving: each(
      at(0),
      run('choir', [7, 9], { db: -12, gap: 0.8, hold: 1.6, pans: [0, 0], more: { send: 2 } }),
    ),
  },
  committee: {
    entering: both(
      stroke('bell', 0, { db: -12 }),
      ticks(['wood'], [7, 9, 11, 13], { clocks: 9, periods: [5.3, 11.9], db: -20 }),
    ),
    living: ticks(['wood', 'wood', 'bell'], [7, 11, 4, 9, 8], { clocks: 7, periods: [4.1, 9.7], db: -19 }),
    leaving: ticks(['wood'], [7, 9, 11], { clocks: 4, periods: [2.1, 3.9], db: -20, thins: true }),
  },
};

/** Branches on branches: at each crest one note and six more as far as the guild is together, never more than have had time to grow. */
function branching(...[phase, { t, guild, count }]: Parameters<Play>): Late[] {
  if (count % 2 === 1) return [];
  const { story } = phase.show;
  const r = dreamAt(story.track, t).r[guild] ?? 0;
  const grown = 1 + (t - phase.from) * (story.pack.guilds[guild]?.rhythm ?? 0.2);
  const notes = Math.min(Math.floor(grown), 1 + Math.round(6 * r));
  return [0, 4, 7, 9, 11, 13, 14].slice(0, notes).map((degree, i) => {
    return {
      of: 'harp',
      degree,
      late: 0.31 * i,
      db: -12 - i,
      pan: phase.show.pan + 0.1 * (i - 3),
      bright: 0.4,
    };
  });
}

/** It held to somebody's pace, and holds it less and less. */
function driftingOff(): Late[] {
  return [0, 0.5, 1.3, 2.6, 4.4].map((late, i) => {
    return { of: 'glass', degree: 14 + (i % 2), late, db: -13 - 2 * i, pan: 0.15 * i, bright: 0.3 };
  });
}
