import { both, each, inActs } from './each.ts';
import { depthOf, fear, noise, shame, sinking } from './figuresOfDepth.ts';
import { betweenSentences, losingSteps, mesh, roomAfter, strands, theRest } from './figuresOfNet.ts';
import { song, waiting } from './figuresOfSong.ts';
import { ghosts, improved, murmur, REPEATED, ripple, sparks, stamping } from './figuresOfUndercity.ts';
import { bed, bendInActs, bends, level, narrow, own, send, shelf, skin } from './parts/bending.ts';
import { halo, lastHalo } from './parts/halo.ts';
import { run } from './parts/run.ts';
import { gateBlip, gateTone } from './parts/still.ts';
import { swarm } from './parts/swarm.ts';
import { sweep } from './parts/sweep.ts';
import { neighbours, thread } from './parts/thread.ts';
import type { SystemSound } from './sound.ts';
import { at, every, onClock, onPods } from './when.ts';

/** The glass towers' systems. */
export const SOUNDS_OF_UNDERCITY: Readonly<Record<string, SystemSound>> = {
  'glass-towers': {
    entering: halo([0, 7, 11, 16], { db: -10, step: 1.4, softer: 1.5, wide: 0.7, attack: 2.5 }),
    living: swarm('glass', 0.2, [18, 20, 21], { db: -13, wide: 0.9, bright: 0.8 }),
    // Heard from below, through the street.
    leaving: both(
      lastHalo([0, 7], -12, { band: [40, 250], over: 2 }),
      each(at(0.2), run('glass', [16], { db: -20, gap: 0, bright: 0.2 })),
    ),
    bend: shelf(2),
  },
  'sanctuary-web': {
    entering: both(
      each(at(0, 1.1, 2.9), thread('harp', { db: -11, pair: neighbours })),
      halo([0], { db: -18, attack: 2 }),
    ),
    living: both(
      halo([0, 4], { db: -18, late: 4, over: 3 }),
      each(onPods(0.18), thread('harp', { db: -13, pair: neighbours })),
    ),
    leaving: both(
      each(at(0.1), run('harp', [7, 4], { db: -14, gap: 0.9 })),
      lastHalo([0], -20, { over: 3.5 }),
    ),
    bend: send(-4, own),
  },
  'dream-symphony': {
    entering: inActs(
      { 3: each(at(0), waiting(-24)) },
      each(at(0), run('strings', [8], { db: -12, gap: 0, hold: 1.6, pans: [-0.3, 0] })),
    ),
    living: song,
    leaving: inActs({ 2: each(at(0.2), waiting(-22)) }, lastHalo([8], -12, { of: 'strings', over: 3.5 })),
  },
  'governance-net': {
    entering: each(at(0), gateBlip(-22, 2.5)),
    living: each(onClock(1), mesh, { steady: true }),
    leaving: each(onClock(1), strands),
    bend: narrow([200, 2400], -1, (_, { show, t }) => 0.35 + 0.65 * show.orderAt(t)),
  },
  interjection: {
    entering: betweenSentences,
    living: gateTone(-25, 7, { late: 14 }),
    leaving: each(at(0.05), gateBlip(-36, 0.4, { degree: 11 })),
    bend: roomAfter,
  },
  'dream-clusters': {
    entering: both(
      swarm('reed', 0.3, [0, 2, 4], { db: -14, wide: 0.8 }),
      swarm('choir', 0.3, [0, 4], { db: -15, wide: 0.9 }),
      each(at(0), run('reed', [0, 2], { db: -14, gap: 0.5, pans: [-0.3, 0.6] })),
    ),
    living: inActs({ 2: both(murmur(0.8, 'before'), stamping) }, murmur(0.4, 'always')),
    leaving: each(at(0, 0.9, 2.1, 3.9), (_, { count }) => [
      {
        of: 'reed',
        degree: [4, 2, 0, 0][count] ?? 0,
        db: -13 - 2 * count,
        pan: [-0.8, 0.8, -0.4, 0.1][count] ?? 0,
        hold: 0.7,
      },
    ]),
  },
  'ai-tapestries': {
    entering: each(at(0), improved),
    living: each(every(REPEATED, { after: REPEATED }), improved, { steady: true }),
    leaving: each(at(0.1), run('glass', [16, 18, 14], { db: -14, gap: 0.5, cents: [0, 590, 0] })),
  },
  'quantum-pods': {
    entering: each(at(0), ghosts),
    living: each(every(5.3, { after: 5.3, stray: 0.4 }), ghosts),
    leaving: each(at(0.1), (_, { count }) =>
      [-1, 0, 1].map((side) => {
        return {
          of: 'strings' as const,
          degree: 9 + count,
          late: 0.03 * (side + 1),
          db: -14,
          pan: 0.1 * side,
          hold: 1.5,
          bright: 0.3,
          more: { panTo: 0.95 * side },
        };
      }),
    ),
  },
  'memory-share': {
    entering: each(at(0, 0.6, 1.5), sparks, { reach: 0 }),
    living: each(onPods(1.1, 'all'), sparks, { reach: 0 }),
    leaving: each(
      at(0.4),
      run('harp', [11], { db: -10, gap: 0, hold: 2, pans: [-0.3, 0], more: { panTo: 0.4, send: 1.6 } }),
    ),
    bend: bendInActs({ 3: shelf(3) }),
  },
  'collective-depth': {
    entering: both(
      each(at(0), sweep(1200, 90, { lasts: 6, q: 0.8, db: -14, across: [0, 0] })),
      halo([0], { db: -18, attack: 2, band: [30, 400] }),
    ),
    living: both(sinking, noise, shame, fear),
    leaving: each(at(0), sweep(200, 4200, { lasts: 4.8, q: 0.6, db: -20, across: [0, 0] })),
    bend: bends(depthOf, level(-2)),
  },
  ripples: {
    entering: each(at(0), ripple),
    living: each(every(9.7, { after: 9.7 }), ripple),
    leaving: each(
      at(0.1),
      run('glass', [14, 16], { db: -12, gap: 0.38, fade: 6, pans: [0, 0.5], more: { send: 1.6 } }),
    ),
  },
  reform: {
    entering: each(onClock(1), losingSteps, { steady: true }),
    living: each(onClock(4), theRest),
    leaving: each(at(0.3), run('wood', [4], { db: -10, gap: 0, cents: [-14], pans: [0.2, 0] })),
    bend: bends(skin(6000, 0, own), bed(9000, 1)),
  },
};
