import { smoothstep } from '../../ease.ts';
import { both, each, inActs } from './each.ts';
import { callAndAnswer, copiesAt, flicker, ribbon, ribbonOf, signature, walker } from './figuresOfSquare.ts';
import { behindFront, bendInActs, bends, narrow, send, shelf, width } from './parts/bending.ts';
import { copies } from './parts/copies.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { lullaby } from './parts/lullaby.ts';
import { ring } from './parts/ring.ts';
import { run } from './parts/run.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { paced } from './parts/ticks.ts';
import type { SystemSound } from './sound.ts';
import { at, every } from './when.ts';

const FRONT = 6;
const front = behindFront(FRONT);

/** Neo-Vista's systems. */
export const SOUNDS_OF_SQUARE: Readonly<Record<string, SystemSound>> = {
  'sleep-squares': {
    entering: halo([0, 7], { db: -10, softer: 2, step: 0.5, wide: 0.6, attack: 2 }),
    living: both(
      halo([0], { db: -20, late: 6 }),
      swarm('choir', 0.14, [0, 4], { db: -14, places: 4, wide: 0.7, hold: 1.8 }),
    ),
    leaving: both(lastHalo([0], -14, { over: 0.6 }), lastHalo([7], -16, { late: 0.5, over: 0.6 })),
  },
  homogenization: {
    entering: each(at(0), sweep(3000, 200, { lasts: FRONT, q: 0.8, db: -18, across: [-0.9, 0.9] })),
    living: each(
      every(11.3, { after: 9 }),
      sweep(1500, 200, { lasts: FRONT, q: 0.8, db: -26, across: [-0.9, 0.9] }),
    ),
    leaving: each(at(0), sweep(200, 3000, { lasts: 4.5, q: 0.8, db: -20, across: [0.9, -0.9] })),
    bend: narrow([120, 1500], -2, front),
    sway: (out, grown, now) => {
      for (const g of out.fused.keys()) out.fused[g] = (out.fused[g] ?? 0) + 0.3 * grown * front(g, now);
    },
  },
  'dreamscape-craft': {
    entering: inActs(
      {
        3: swarm('glass', 7, ribbon, { db: -16, whose: 'all', wide: 0.9, more: { ring: 0.1 } }),
        5: halo([8, 11], { db: -12, step: 1.5, wide: 0.7 }),
      },
      each(at(0, 2.6, 5.2), ribbonOf),
    ),
    living: inActs(
      {
        5: both(
          halo([8], { db: -19, late: 5 }),
          swarm('glass', 0.3, [14, 18, 20], { db: -14, bright: 1, hold: 2, more: { send: 2 } }),
        ),
        3: swarm('glass', 2.5, ribbon, { db: -20, whose: 'all', wide: 0.9, more: { ring: 0.15 } }),
      },
      swarm('glass', 0.3, [14, 18, 20, 22], { db: -14, bright: 1, hold: 2, more: { send: 2 } }),
    ),
    leaving: inActs({ 5: lastHalo([8], -14) }, each(at(0.1), ribbonOf)),
    bend: bendInActs({ 5: bends(shelf(4), send(2)) }),
  },
  cooperatives: {
    entering: lullaby('wood', [0, 2, 4, 2], { beat: 0.9, db: -8, voices: 3, hold: 0.5 }),
    living: both(
      lullaby('wood', [0, 2, 4, 2], { beat: 1.27, after: 8, db: -12, voices: 3, hold: 0.5 }),
      each(
        every(13.7, { after: 11, stray: 0.6 }),
        run('wood', [9, 8, 9], { db: -14, gap: 0.09, fade: 1, pans: [0.35, 0.03] }),
      ),
    ),
    leaving: each(at(0.1), run('wood', [4, 2, 0], { db: -10, gap: 1.3, fade: 2, pans: [0.45, -0.1] })),
  },
  sleepfluence: {
    entering: both(
      each(at(0), run('pulse', [7, 7, 0], { db: -18, gap: 0.13, hold: 0.05, more: { send: 0 } })),
      each(at(0.6), sweep(2600, 900, { lasts: 0.5, q: 6, db: -26 })),
    ),
    living: copies({
      after: [0.089, 0.137, 0.211],
      db: -8,
      keep: 0.11,
      band: [400, 3200],
      count: (phase, t) => copiesAt(phase, t),
      open: (phase, t) => (phase.show.act === 3 ? smoothstep(0, 12, t - phase.from) : 0),
    }),
    leaving: each(
      at(0.1),
      run('pulse', [7, 4, 0], { db: -20, gap: 0.7, fade: 4, pans: [-0.3, 0.3], more: { band: [400, 3200] } }),
    ),
    bend: bendInActs(
      { 4: narrow([400, 3200], -2, (_, { show, t }) => 1 - smoothstep(2, 14, t - show.from)) },
      bends(narrow([400, 3200], -2), width(0.4)),
    ),
  },
  'dream-institute': {
    entering: both(
      each(at(0), run('strings', [4, 8, 9], { db: -9, gap: 0.7, pans: [-0.6, 0] })),
      each(at(2.4), run('glass', [16, 15, 14], { db: -11, gap: 0.7, pans: [0.6, 0] })),
    ),
    living: inActs(
      {
        5: ring(['strings', 'glass', 'wood', 'choir'], {
          entries: 5,
          missing: 4,
          turn: 9.5,
          after: 6,
          db: -10,
          phrase: [4, 8],
        }),
      },
      each(every(9.1, { after: 9.1 }), callAndAnswer),
    ),
    leaving: each(at(0.1), run('strings', [4, 8, 6], { db: -12, gap: 0.8, pans: [-0.6, 0], fade: 2 })),
  },
  'sleep-ritual': {
    entering: both(
      each(at(0.1), run('bell', [7], { db: -14, gap: 0, hold: 2 })),
      each(at(0, 0.4), sweep(1200, 1500, { lasts: 0.3, q: 1, db: -34 })),
    ),
    living: both(
      swarm('bell', 0.1, [4, 7, 9], { db: -13, whose: 'all', wide: 0.8, hold: 2 }),
      each(every(0.83, { after: 1, stray: 0.8 }), flicker),
    ),
    leaving: each(at(0.3), run('bell', [7], { db: -16, gap: 0, hold: 2, pans: [0, 0], more: { send: 1.6 } })),
  },
  'viral-clash': {
    entering: each(
      at(0),
      run('pulse', [0, 0, 0, 0], { db: -10, gap: 60 / 56, pans: [-0.7, 0], tempered: true }),
    ),
    living: both(
      paced('pulse', [0], {
        period: 60 / 56,
        after: 240 / 56,
        db: -12,
        pan: -0.75,
        tempered: true,
        dry: true,
      }),
      paced('wood', [5, 9, 3, 12, 8, 10, 6], {
        period: 120 / 61,
        after: 0.3,
        stray: 0.9,
        db: -13,
        pan: 0.75,
      }),
    ),
    leaving: both(
      each(at(0), run('wood', [8, 5], { db: -16, gap: 0.7, fade: 4, pans: [0.75, 0] })),
      each(
        at(0),
        run('pulse', [0, 0, 0, 0], { db: -13, gap: 60 / 56, fade: 4, pans: [-0.75, 0], tempered: true }),
      ),
    ),
    sway: (out, grown, { show }) => {
      for (const [g, place] of show.ensemble.places.entries()) {
        const side = place < 0 ? out.fused : out.apart;
        side[g] = (side[g] ?? 0) + grown;
      }
    },
  },
  'right-to-dream': {
    entering: each(at(0.2), run('harp', [7, 9], { db: -10, gap: 1.1, cents: [7, 7], pans: [0.2, 0.3] })),
    living: both(...[0, 1, 2, 3].map(walker)),
    leaving: both(
      paced('harp', [9, 7], { period: 1.9, db: -16, cents: 7, pan: 0.7 }),
      paced('wood', [11], { period: 2.3, after: 0.8, db: -17, cents: -5, pan: -0.6 }),
    ),
  },
  'dream-charter': {
    entering: each(at(0), run('harp', [7, 9, 11, 13, 14], { db: -10, gap: 0.42, pans: [-0.4, 0.2] })),
    living: each(every(1.7, { after: 3 }), signature),
    leaving: lastHalo([0, 4, 8], -15, { over: 3, wide: 0.5 }),
  },
};
