import { smoothstep } from '../../ease.ts';
import { shotAt } from '../../score/placeAt.ts';
import type { Seconds } from '../../units.ts';
import { each, type Late } from './each.ts';
import { grains } from './parts/swarm.ts';
import type { Phase, Sound } from './sound.ts';
import { stopOf } from './stopOf.ts';
import { type Beat, chanceOf, every, onPods } from './when.ts';

/** A hall full of people, settling; `before` only until the network cuts in. */
export function murmur(rate: number, when: 'before' | 'always'): Sound {
  const voices = (['reed', 'choir'] as const).map((of) =>
    grains(of, [0, 2, 4], { db: -15, wide: 0.8, hold: 1 }),
  );
  return each(
    onPods(rate),
    (phase, beat) => {
      const stop = stopOf(phase.show);
      if (when === 'before' && stop && beat.t > stop.stopAt) return [];
      return voices[beat.pod % 2]?.(phase, beat) ?? [];
    },
    { reach: 0 },
  );
}

/** The street, heard through a wall: it stamps twice a second, no clock's tempo, and comes nearer. */
export const stamping: Sound = each(
  every(0.53, { stray: 0.12 }),
  ({ show }, { t, count }) => {
    const stop = stopOf(show);
    if (!stop || t < stop.resumeAt + 1.5) return [];
    const near = smoothstep(stop.resumeAt, show.to, t);
    return [
      {
        of: 'pulse',
        degree: count % 4 === 0 ? -3 : 0,
        db: -13 + 3 * near - (count % 2) * 2,
        pan: 0.25,
        hold: 0.15,
        more: { band: [40, 400], send: 1.4 },
      },
    ];
  },
  { reach: 0, steady: true },
);

/** How often the tapestry's figure comes again. */
export const REPEATED: Seconds = 9.9;

/**
 * A figure of seven; each repeat the machine changes one more note to what most people like. One, the red thread, is wrong by
 * 590 cents and is kept. In act 4 it is woven backwards: the notes come back.
 */
export function improved({ show, from }: Phase, { t }: Beat): Late[] {
  const figure = [16, 18, 21, 17, 20, 15, 19];
  const repeats = Math.round((t - from) / REPEATED);
  const changed = show.act === 3 ? Math.max(0, 6 - repeats) : Math.min(6, repeats);
  return figure.map((degree, i): Late => {
    const red = i === 3;
    const plain = i - (i > 3 ? 1 : 0) < changed;
    return {
      of: 'glass',
      degree: plain && !red ? 18 : degree,
      late: 0.33 * i,
      db: -13 - (i % 2),
      cents: red && show.act > 0 ? 590 : 0,
      pan: -0.45 + 0.15 * i,
      bright: 0.55,
    };
  });
}

/** One note in three places at once; when somebody looks, they meet. */
export function ghosts(phase: Phase, { t, count }: Beat): Late[] {
  const { score } = phase.show.story;
  const shot = score.shots[shotAt(score, t)];
  const looked = shot?.shot === 'close' || (shot?.focus ?? null) !== null;
  const middle = 1.2 * (chanceOf(phase, 0x77, count) - 0.5);
  const degree = [4, 8, 9, 6][count % 4] ?? 4;
  return [-1, 0, 1].map((side) => {
    const pan = middle + 0.4 * side;
    return {
      of: 'strings',
      degree,
      late: 0.025 * (side + 1),
      db: -14,
      pan,
      hold: 1.2,
      bright: looked ? 0.9 : 0.3,
      more: looked ? { panTo: middle } : {},
    };
  });
}

/** A memory goes from hand to hand: somebody's voice and degree, from one guild's place to another's. In act 4 one in five is heavy. */
export function sparks(phase: Phase, { count, pod, guild }: Beat): Late[] {
  const { places, pools } = phase.show.ensemble;
  const g = guild >= 0 && phase.show.guild !== guild ? guild : pod % places.length;
  const to = (g + 1 + Math.floor(chanceOf(phase, 0x78, pod, count) * (places.length - 1))) % places.length;
  const pool = pools[g] ?? [0];
  const heavy = phase.show.act === 3 && chanceOf(phase, 0x79, pod, count) < 0.2;
  const lift = heavy ? -7 : phase.show.act === 2 && count % 3 === 0 ? 7 : 0;
  const degree = (pool[count % pool.length] ?? 0) + lift;
  return [
    {
      of: 'own',
      guild: g,
      degree,
      db: heavy ? -9 : -11,
      pan: places[g] ?? 0,
      hold: heavy ? 2 : 0.9,
      bright: heavy ? 0.25 : 0.7,
      more: { panTo: places[to] ?? 0 },
    },
  ];
}

/** From one tower to the next, outward on both sides, each half as loud. */
export function ripple(phase: Phase, { count }: Beat): Late[] {
  const middle = 1.2 * (chanceOf(phase, 0x7b, count) - 0.5);
  const side = chanceOf(phase, 0x7c, count) < 0.5 ? -1 : 1;
  return [0, 1, 2, 3].map((i) => {
    return {
      of: 'glass',
      degree: ([14, 16, 18, 20][i] ?? 14) - (count % 3),
      late: 0.38 * i,
      db: -10 - 6 * i,
      pan: middle + side * 0.3 * i,
      bright: 0.7,
      more: { send: 1 + 0.3 * i },
    };
  });
}
