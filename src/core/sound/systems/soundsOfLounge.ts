import { both, each, inActs } from './each.ts';
import {
  colourByColour,
  corridor,
  FRONT,
  inAlcove,
  inItsPath,
  lamps,
  leanAndPart,
  leaning,
  rewritten,
  setDownOf,
} from './figuresOfLounge.ts';
import {
  air,
  behindFront,
  bendInActs,
  bends,
  level,
  oneByOne,
  own,
  room,
  send,
  shelf,
  skin,
  width,
} from './parts/bending.ts';
import { copies } from './parts/copies.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { lullaby } from './parts/lullaby.ts';
import { run } from './parts/run.ts';
import { gateBlip, gateTone } from './parts/still.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { round, thread } from './parts/thread.ts';
import type { SystemSound } from './sound.ts';
import { at, chanceOf, every, onClock, onCrests } from './when.ts';

const alcoves = [-0.75, -0.25, 0.3, 0.8] as const;

/** New Avalon's systems. */
export const SOUNDS_OF_LOUNGE: Readonly<Record<string, SystemSound>> = {
  'neural-lace': {
    entering: each(at(0, 2.6, 4.1, 5.1), thread('harp', { db: -7 })),
    living: inActs(
      // The lace hangs loose: what is sent is not answered.
      { 4: each(every(5.9, { after: 6, stray: 0.7 }), thread('harp', { db: -14, unanswered: true })) },
      both(each(onCrests('own'), thread('harp', { db: -11 })), halo([7], { db: -18, late: 1 })),
    ),
    leaving: each(at(0.2, 1.5, 3.1), thread('harp', { db: -13, unanswered: true })),
    bend: bendInActs({ 4: send(2) }, send(1)),
  },
  dreamscapes: {
    entering: halo([4, 8, 11], { db: -10, step: 1.6, softer: 1, wide: 0.9 }),
    living: both(
      halo([4, 8], { db: -19, late: 6, wide: 0.9 }),
      swarm('strings', 0.12, [8, 11, 13], { db: -17, whose: 'all', wide: 0.9, hold: 2 }),
    ),
    leaving: lastHalo([4, 8, 11], -13, { downwards: true, wide: 0.9 }),
    bend: shelf(0, { db: 5, period: 23.3 }),
  },
  'dreamscape-lounges': {
    entering: each(at(0.1), (phase) =>
      alcoves.map((pan, i) => inAlcove(phase, i, { late: 0.7 * i, db: -12, pan })),
    ),
    living: each(every(3.1, { after: 4, stray: 0.5 }), (phase, { count }) => {
      const i = Math.floor(chanceOf(phase, 0x6a, count) * alcoves.length);
      return [inAlcove(phase, i, { late: 0, db: -16, pan: alcoves[i] ?? 0 })];
    }),
    leaving: each(at(0), run('choir', [0, 4], { db: -11, gap: 1, hold: 2, more: { band: [80, 500] } })),
    bend: send(-4, own),
  },
  'fusion-pods': {
    entering: each(at(0), () => [...leaning(0, 2, 30), ...leaning(1.5, 1, 16), ...leaning(3.4, 0, 0)]),
    living: each(every(6.5, { after: 6.5, stray: 0.2 }), leanAndPart),
    leaving: each(at(0), () => [...leaning(0, 0, 0), ...leaning(1.4, 1, 8, -3), ...leaning(2.9, 2, 20, -6)]),
    bend: width(0.6, own),
  },
  'sovereignty-seal': {
    entering: each(at(0), sweep(700, 700, { lasts: 1.6, q: 20, db: -18, across: [-0.7, 0.7], send: 0 })),
    living: inActs(
      // From behind it is thin: no more than its fifth.
      { 4: gateTone(-22, 11) },
      both(
        gateTone(-12),
        each(onClock(8), sweep(700, 700, { lasts: 0.9, q: 20, db: -24, across: [0.6, -0.6], send: 0 })),
      ),
    ),
    leaving: each(at(0.05), gateBlip(-22, 0.6, { degree: 11 })),
  },
  'sleep-colony': {
    entering: lullaby('reed', [4, 2, 3, 0], { beat: 1.4, db: -6 }),
    // Three cells in three meters; a lamp more with each of the first lines, a voice more.
    living: both(
      lullaby('reed', [4, 2, 3, 0], { beat: 2.1, db: -11, after: 9 }),
      lullaby('harp', [7, 9, 8, 11, 7], { beat: 2.75, db: -13, after: 11, pan: 0.5 }),
      lullaby('wood', [9, 7, 8, 7, 10, 9, 7], { beat: 3.4, db: -15, after: 14, pan: -0.45, hold: 0.4 }),
    ),
    leaving: each(at(0.1), () => [...lamps(0, 3), ...lamps(1.9, 2), ...lamps(3.6, 1)]),
    bend: level(2, own),
  },
  'emotional-blend': {
    entering: each(
      at(0),
      run('own', [0, 0, 0, 0, 0], {
        db: -13,
        gap: 0.55,
        hold: 1.6,
        guilds: [0, 1, 2, 3, 4],
        more: { panTo: 0 },
      }),
    ),
    living: swarm('own', 0.5, [0, 7], {
      db: -16,
      whose: 'all',
      wide: 0.1,
      hold: 1.6,
      fused: 0.8,
      bright: 0.25,
    }),
    leaving: each(at(0.1), colourByColour),
    bend: bends(skin(900, -1), width(0)),
    sway: (out, grown) => {
      for (const g of out.fused.keys()) out.fused[g] = (out.fused[g] ?? 0) + 0.45 * grown;
    },
  },
  'data-manipulation': {
    entering: each(every(0.6, { stray: 0.6 }), rewritten, { reach: 0 }),
    living: each(every(1.4, { after: 8, stray: 0.6 }), rewritten, { reach: 0 }),
    leaving: each(
      at(0.1),
      run('pulse', [0, 5, 2, 9, 4, 11], {
        db: -18,
        gap: 0.1,
        hold: 0.05,
        tempered: true,
        more: { send: 0 },
      }),
    ),
  },
  facility: {
    entering: each(onClock(1), corridor(-16), { steady: true }),
    living: both(
      each(onClock(2), corridor(-19), { steady: true }),
      copies({ after: [0.023], db: -10, keep: 0.1, band: [300, 1800] }),
    ),
    leaving: each(at(0), sweep(300, 2600, { lasts: 4.5, q: 0.8, db: -24, across: [0, 0], send: 2 })),
    bend: bends(room(0), air(400, -4), shelf(-2)),
  },
  'resistance-wave': {
    entering: both(
      each(at(0), sweep(200, 5000, { lasts: FRONT, q: 0.7, db: -8, across: [-0.9, 0.9] })),
      each(at(0), inItsPath),
    ),
    living: each(every(2.9, { after: 6.5, stray: 0.6 }), (phase, { count }) => {
      const far = 2 * chanceOf(phase, 0x6b, count) - 1;
      return count > 4
        ? []
        : [
            {
              of: 'glass',
              degree: 19 + (count % 3),
              db: -17 - 2 * count,
              pan: 0.9 * far,
              bright: 0.6,
              more: { send: 2 },
            },
          ];
    }),
    leaving: each(at(0), sweep(3800, 5000, { lasts: 4, q: 0.6, db: -32, across: [0.9, 0.9] })),
    bend: shelf(3),
    sway: (out, grown, now) => {
      for (const g of out.apart.keys()) {
        out.apart[g] = Math.max(out.apart[g] ?? 0, grown * behindFront(FRONT)(g, now));
      }
    },
  },
  safeguards: {
    entering: each(at(0, 0.9, 1.8, 2.7, 3.6), (phase, { count }) => [
      { ...setDownOf(-7, 14 + (count % 3)), pan: phase.show.ensemble.places[count] ?? 0 },
    ]),
    living: each(onCrests('own'), (_, { count }) =>
      count % 2 === 0 ? [setDownOf(-10, 14 + (count % 5))] : [],
    ),
    leaving: each(at(0.1), run('glass', [14, 18], { db: -13, gap: 0.9, bright: 0.9, more: { send: 1.5 } })),
    bend: bends(skin(2200, -1, oneByOne(0.9)), send(-2)),
  },
  'dreamscape-guild': {
    entering: each(every(0.78), thread('own', { db: -11, pair: round() })),
    living: each(every(3.7, { after: 9, stray: 0.4 }), thread('own', { db: -13, pair: round(1) })),
    leaving: each(at(0.3), thread('own', { db: -13, unanswered: true, pair: round() })),
    bend: (out, grown) => {
      out.bed.gain *= 1 - 0.3 * grown;
    },
  },
};
