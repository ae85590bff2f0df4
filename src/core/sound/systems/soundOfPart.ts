import { PARTS, type Part } from '../../systems.ts';
import { both, each } from './each.ts';
import { bed, bends, level, narrow, own, send, shelf, skin } from './parts/bending.ts';
import { copies } from './parts/copies.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { hours } from './parts/hours.ts';
import { lullaby } from './parts/lullaby.ts';
import { ring } from './parts/ring.ts';
import { run, setDown } from './parts/run.ts';
import { gateBlip, gateTone, stroke } from './parts/still.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { thread } from './parts/thread.ts';
import { paced } from './parts/ticks.ts';
import { undertow } from './parts/undertow.ts';
import type { SystemSound } from './sound.ts';
import { at, every, onClock, onCrests } from './when.ts';

/** What a part sounds like, for a system that no story's table names: `up` (degrees) and `slow` tell its kinds apart. */
type Makes = (kind: { up: number; slow: number }) => SystemSound;

/** The sound of a system built from this part, of this kind. */
export function soundOfPart(part: Part, kind: string): SystemSound {
  const kinds: readonly string[] = PARTS[part];
  const nth = Math.max(0, kinds.indexOf(kind));
  return MAKES[part]({ up: [0, 2, 4, 1, 3, 5][nth % 6] ?? 0, slow: 1 + 0.13 * nth });
}

const MAKES: Readonly<Record<Part, Makes>> = {
  lattice: ({ up }) => ({
    entering: halo([up, 4 + up, 8 + up], { db: -12, step: 1.2, softer: 2, wide: 0.5 }),
    living: swarm('glass', 0.12, [14 + up, 18 + up], { db: -18, wide: 0.8 }),
    leaving: lastHalo([4 + up], -16),
    bend: send(2),
  }),
  growth: ({ up, slow }) => ({
    entering: lullaby(
      'harp',
      [0, 4, 7, 9].map((d) => d + up),
      { beat: 1.15 * slow, db: -9 },
    ),
    living: each(
      onCrests('own'),
      run(
        'harp',
        [0, 4, 7].map((d) => d + up),
        { db: -13, gap: 0.31 * slow, fade: 1 },
      ),
    ),
    leaving: each(
      at(0),
      run(
        'harp',
        [7, 4, 0].map((d) => d + up),
        { db: -12, gap: 0.8, fade: 2 },
      ),
    ),
  }),
  instruments: ({ up, slow }) => ({
    entering: each(
      at(0),
      run(
        'strings',
        [4, 8, 9, 8].map((d) => d + up),
        { db: -10, gap: 0.8 * slow },
      ),
    ),
    living: lullaby(
      'strings',
      [4, 8, 6].map((d) => d + up),
      { beat: 1.9 * slow, db: -14, after: 5 },
    ),
    leaving: lastHalo([4 + up], -16),
  }),
  clock: ({ up }) => ({
    entering: both(each(at(0), sweep(90, 60, { lasts: 3, q: 2, db: -16 })), stroke('bell', up, { db: -9 })),
    living: each(onClock(), sweep(300, 900, { lasts: 3, db: -26, across: [-0.7, 0.7] })),
    leaving: stroke('bell', up, { db: -10, quarters: 2, fades: true }),
  }),
  frames: ({ up, slow }) => ({
    entering: each(at(0), run('pulse', [7 + up, 7 + up], { db: -20, gap: 0.09, hold: 0.05 })),
    living: copies({ after: [0.089 * slow, 0.137 * slow], db: -12, keep: 0.15 }),
    leaving: each(at(0), sweep(350, 4000, { lasts: 2, db: -26 })),
    bend: narrow([350, 2800], -3),
  }),
  threads: ({ up, slow }) => ({
    entering: each(at(0, 2.1), thread('harp', { db: -9 })),
    living: each(every(3.7 * slow, { after: 5, stray: 0.4 }), thread('harp', { db: -12 })),
    leaving: each(at(0.1), run('harp', [7 + up], { db: -12, gap: 0 })),
  }),
  breakaway: ({ up, slow }) => ({
    entering: each(at(0), run('reed', [up], { db: -8, gap: 0, hold: 1.4, pans: [-0.8, 0] })),
    living: paced(
      'reed',
      [0, 3, -3].map((d) => d + up),
      { period: 4.6 * slow, after: 4.6, db: -9, pan: -0.8 },
    ),
    leaving: each(
      at(0),
      run('reed', [3 + up], { db: -11, gap: 0, pans: [-0.8, 0], more: { panTo: -0.95, send: 2 } }),
    ),
  }),
  undertow: ({ slow }) => ({
    entering: each(at(0), sweep(140, 55, { lasts: 3, db: -16, across: [0, 0] })),
    living: undertow(58 * slow, { beat: 'city', db: -6 }),
    leaving: undertow(43 * slow, { beat: 0.7, db: -12 }, { attack: 1, over: 3, release: 2 }),
    bend: bends(level(-3), bed(500)),
  }),
  cells: () => ({
    entering: hours({ db: -11, inTurn: 0.9 }),
    living: hours({ db: -16 }),
    leaving: each(at(0.1), thread('own', { db: -15 })),
    bend: send(-3),
  }),
  rings: ({ up, slow }) => ({
    entering: ring(['wood'], { entries: 4, turn: 6.1 * slow, db: -9, phrase: [up, 2 + up] }),
    living: ring(['reed'], { entries: 5, turn: 7.9 * slow, after: 6, db: -13, phrase: [up] }),
    leaving: each(at(0), run('wood', [2 + up, up], { db: -12, gap: 0.8 })),
  }),
  tide: ({ slow }) => ({
    entering: each(at(0), sweep(200, 3000, { lasts: 4 * slow, db: -16, across: [-0.9, 0.9] })),
    living: each(
      every(9.7 * slow, { after: 7 }),
      sweep(200, 1800, { lasts: 4, db: -24, across: [-0.9, 0.9] }),
    ),
    leaving: each(at(0), sweep(1800, 200, { lasts: 3, db: -22, across: [0.9, -0.9] })),
    bend: skin(3200, -1),
  }),
  sky: ({ up }) => ({
    entering: halo([4 + up, 8 + up], { db: -12, step: 1.4, wide: 0.8 }),
    living: swarm('glass', 0.25, [14 + up, 18 + up, 20 + up], {
      db: -16,
      bright: 0.9,
      whose: 'all',
      wide: 0.8,
    }),
    leaving: lastHalo([8 + up, 4 + up], -16),
    bend: shelf(2, { db: 2, period: 23.3 }),
  }),
  lanterns: ({ up, slow }) => ({
    entering: lullaby(
      'reed',
      [4, 2, 3, 0].map((d) => d + up),
      { beat: 1.4 * slow, db: -9 },
    ),
    living: lullaby(
      'harp',
      [4, 2, 0].map((d) => d + up),
      { beat: 1.9 * slow, db: -13, after: 7 },
    ),
    leaving: each(at(0), run('reed', [2 + up, up], { db: -12, gap: 1.1 })),
  }),
  veil: ({ up }) => ({
    entering: halo([up, 4 + up, 7 + up], { db: -10, step: 0.8, wide: 0.8, band: [60, 1600] }),
    living: halo([4 + up], { db: -18, late: 4, band: [60, 1600] }),
    leaving: lastHalo([up], -16),
    bend: skin(2600),
  }),
  signs: ({ up }) => ({
    entering: each(
      at(0),
      run(
        'pulse',
        [9, 7, 11].map((d) => d + up),
        { db: -18, gap: 0.22, hold: 0.05 },
      ),
    ),
    living: swarm(
      'pulse',
      1.2,
      [7, 9, 11, 8].map((d) => d + up),
      { db: -21, whose: 'all', hold: 0.05, tempered: true },
    ),
    leaving: each(at(0), gateBlip(-24, 0.3, { degree: 7 + up })),
  }),
  membrane: ({ up, slow }) => ({
    entering: each(at(0), setDown(-8, 14 + up)),
    living: each(every(5.9 * slow, { after: 4, stray: 0.5 }), setDown(-15, 14 + up)),
    leaving: each(at(0.1), run('glass', [18 + up], { db: -14, gap: 0, bright: 0.8 })),
    bend: skin(2200, -1, own),
  }),
  gate: ({ up }) => ({
    entering: each(at(0), sweep(700, 700, { lasts: 1.2, q: 12, db: -24 })),
    living: gateTone(-14, 7 + up),
    leaving: each(at(0), gateBlip(-24, 0.5, { degree: 11 + up })),
  }),
  motes: ({ up, slow }) => ({
    entering: swarm('own', 1.2, [7 + up, 11 + up], { db: -12, whose: 'all', wide: 0.7 }),
    living: swarm(
      'own',
      0.6 * slow,
      [7, 9, 11].map((d) => d + up),
      { db: -14, whose: 'all', wide: 0.8 },
    ),
    leaving: each(at(0.2), run('glass', [14 + up], { db: -15, gap: 0 })),
  }),
};
