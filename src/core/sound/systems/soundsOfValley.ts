import { both, each, inActs } from './each.ts';
import { beat, blueWords, everyOther, figurePassed, TURNS, tally, unequal, worn } from './figuresOfValley.ts';
import { air, bed, bendInActs, bends, narrow, oneByOne, own, send, skin, width } from './parts/bending.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { ring } from './parts/ring.ts';
import { run } from './parts/run.ts';
import { gateBlip } from './parts/still.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { neighbours, thread } from './parts/thread.ts';
import { undertow } from './parts/undertow.ts';
import type { SystemSound } from './sound.ts';
import { at, every, onClock, onCrests, onMean, onPods } from './when.ts';

/** The river cities' systems. Their root lies an octave below where the others' do, so degrees are an octave up. */
export const SOUNDS_OF_VALLEY: Readonly<Record<string, SystemSound>> = {
  biowearables: {
    entering: each(every(0.9), beat(-14)),
    living: each(onCrests(), everyOther(beat(-15))),
    // The heart slows by a fifth and stops softly.
    leaving: each(at(0, 1, 2.2, 3.64), (_, { count }) => [
      { of: 'pulse', degree: 0, db: -15 - 3 * count, pan: 0, hold: 0.2, bright: 0.3 },
    ]),
  },
  'dream-symphonies': {
    entering: each(at(0), run('strings', [11, 15, 16, 15], { db: -8, gap: 0.8, hold: 1 })),
    living: each(onMean(), run('strings', [11, 15, 16, 15], { db: -12, gap: 0.55, fade: 0.5, hold: 0.8 })),
    leaving: lastHalo([11, 15], -13, { of: 'strings', over: 3, wide: 0.3 }),
    sway: (out, grown) => {
      out.tidy = Math.max(out.tidy, grown);
    },
  },
  'sovereignty-councils': {
    entering: inActs(
      { 4: ring(['wood'], { entries: 3, missing: 1, turn: 5.1, db: -9, phrase: [7, 11] }) },
      ring(['wood'], { entries: 5, turn: 8.1, db: -8, phrase: [7, 9] }),
    ),
    living: inActs(
      {
        4: both(
          ring(['wood'], { entries: 3, missing: 1, turn: 7.3, after: 8, db: -10, phrase: [7] }),
          ring(['reed'], {
            entries: 4,
            missing: 2,
            turn: 9.7,
            after: 8,
            db: -12,
            phrase: [4],
            backwards: true,
          }),
        ),
      },
      both(
        ring(['wood'], { entries: 5, turn: TURNS[0], after: 8, db: -10, phrase: [7] }),
        ring(['reed'], { entries: 7, turn: TURNS[1], after: 8, db: -13, phrase: [4], backwards: true }),
        each(every(TURNS[0] / 5, { after: 8 }), unequal, { steady: true }),
      ),
    ),
    leaving: ring(['wood'], { entries: 4, missing: 2, turn: 4.9, db: -12, phrase: [7] }),
  },
  'immersive-pods': {
    entering: both(
      each(at(0), sweep(300, 4000, { lasts: 2.5, q: 0.7, db: -20, across: [-0.2, 0.2] })),
      halo([11, 16], { db: -12, step: 0.8, wide: 0.4, attack: 2.5 }),
    ),
    living: inActs(
      // One pod, empty: nothing but fog.
      {
        4: each(
          every(7, { after: 5, stray: 0.2 }),
          sweep(500, 700, { lasts: 6, q: 0.5, db: -24, across: [-0.5, 0.5], send: 2.5 }),
        ),
      },
      both(
        each(
          every(7, { after: 5, stray: 0.2 }),
          sweep(400, 650, { lasts: 6, q: 0.5, db: -25, across: [0.4, -0.4], send: 2.5 }),
        ),
        swarm('glass', 0.16, [14, 16, 19], { db: -13, more: { send: 2.5 } }),
      ),
    ),
    leaving: each(at(0), sweep(4000, 300, { lasts: 2.5, q: 0.7, db: -22, across: [0.2, -0.2] })),
    bend: send(4, own),
  },
  'narra-embedding': {
    entering: each(at(0), run('reed', [4, 6], { db: -10, gap: 0.5, guilds: [1, 1], pans: [-0.5, 0.3] })),
    living: each(every(6.7, { after: 1.6, stray: 0.2 }), figurePassed),
    leaving: each(
      at(0.1),
      run('wood', [9], { db: -11, gap: 0, hold: 2, pans: [0.5, 0], more: { ring: 2, send: 1.5 } }),
    ),
  },
  commodification: {
    entering: each(at(0, 0.12, 0.31), gateBlip(-17, 0.04, { hertz: 2217.46 })),
    living: each(onCrests(), gateBlip(-19, 0.04, { hertz: 2217.46 })),
    // It stops on a degree that is none: half an octave.
    leaving: each(at(0), gateBlip(-22, 0.25, { hertz: 1567.98 })),
  },
  'neuro-synch': {
    entering: each(at(0), sweep(80, 1000, { lasts: 4, db: -12, across: [-0.9, 0.9] })),
    living: each(onClock(), sweep(80, 1000, { lasts: 3.4, db: -18, across: [-0.9, 0.9] }), { steady: true }),
    leaving: undertow(110, { beat: 1.1, db: -14 }, { attack: 0.8, over: 3.5, release: 1.6 }),
    bend: bends(width(0.5), skin(3200)),
    sway: (out, grown, now) => {
      const passed = oneByOne(1.4);
      for (const g of out.fused.keys()) out.fused[g] = (out.fused[g] ?? 0) + grown * passed(g, now);
    },
  },
  'sleep-confluence': {
    entering: both(
      each(at(0), sweep(420, 520, { lasts: 7.5, q: 0.6, db: -22, across: [-0.8, 0] })),
      each(at(0), sweep(900, 700, { lasts: 7.5, q: 0.6, db: -24, across: [0, 0] })),
      each(at(0), sweep(1900, 1200, { lasts: 7.5, q: 0.6, db: -26, across: [0.8, 0] })),
    ),
    living: inActs(
      {
        5: swarm('own', 0.6, [7, 11, 9, 14], {
          db: -13,
          whose: 'all',
          wide: 0.8,
          hold: 1.6,
          crossing: true,
        }),
      },
      swarm('choir', 0.4, [7, 11, 14], { db: -12, places: 3, wide: 0.75, hold: 2 }),
    ),
    leaving: each(at(0), sweep(700, 420, { lasts: 4.5, q: 0.6, db: -26, across: [0, 0.6] })),
    bend: air(12_000, 3),
  },
  cloak: {
    entering: inActs(
      { 4: each(at(0.1, 2.3, 5.1), blueWords) },
      both(
        each(at(0), sweep(700, 240, { lasts: 5, q: 0.7, db: -24, across: [-0.7, 0.7] })),
        halo([7, 11, 14, 18], { db: -9, softer: 1, step: 0.7, wide: 0.9, band: [60, 1200] }),
      ),
    ),
    living: inActs({ 4: each(every(4.3, { after: 8, stray: 0.7 }), blueWords) }, worn()),
    leaving: inActs(
      { 4: each(at(0.3), blueWords) },
      both(
        each(at(0), sweep(2000, 2600, { lasts: 0.12, q: 0.8, db: -10, across: [-0.3, 0.3] })),
        each(
          at(0.1),
          run('glass', [19, 21, 23, 18, 20], { db: -13, gap: 0.03, pans: [-0.8, 0.4], bright: 0.9 }),
        ),
      ),
    ),
    bend: bendInActs({ 3: bends(narrow([60, 1200], 0), bed(1200)) }),
  },
  'sleep-democracy': {
    entering: each(every(0.7), (_, { count }) =>
      count < 5
        ? [{ of: 'own', guild: count, degree: 7 + ((3 * count) % 8), db: -11, pan: 0.35 * (count - 2) }]
        : [],
    ),
    living: tally(),
    leaving: each(at(0.2), run('glass', [20, 18, 16, 14], { db: -16, gap: 1.1, fade: 2, pans: [0.6, -0.4] })),
  },
  'dream-sanctuary': {
    entering: halo([7, 9, 11, 13, 15], { db: -14, step: 1.1, softer: 0.6, wide: 0.9, attack: 2 }),
    living: each(onPods(0.4, 'all'), thread('own', { db: -15, pair: neighbours })),
    leaving: lastHalo([7, 11], -12, { band: [60, 700], over: 2 }),
    bend: send(1),
  },
};
