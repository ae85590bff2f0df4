import type { Decibels, Hertz, Seconds, Unit } from '../../../units.ts';
import { chain, type Joins } from '../chain.ts';
import { both } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';

export interface HaloOf extends Joins {
  readonly db: Decibels;
  /** Each further degree comes so much later, and is so much softer. */
  readonly step?: Seconds;
  readonly softer?: Decibels;
  /** Spread from left to right so far. */
  readonly wide?: number;
  readonly bright?: Unit;
  readonly of?: Tone['of'];
  readonly band?: readonly [from: Hertz, to: Hertz];
  /** The top goes first. */
  readonly downwards?: boolean;
}

/** Long tones that rise slowly and stand: one pad voice a degree. */
export function halo(degrees: readonly number[], spec: HaloOf): Sound {
  const {
    db,
    step = 0,
    softer = 0,
    wide = 0,
    bright = 0.3,
    of = 'pad',
    band,
    downwards = false,
    ...joins
  } = spec;
  const last = degrees.length - 1;
  return both(
    ...degrees.map((degree, i) => {
      const pan = last > 0 ? wide * ((2 * i) / last - 1) : 0;
      const nth = downwards ? last - i : i;
      const tone: Tone = {
        of,
        degree,
        db: db - softer * nth,
        pan,
        bright,
        guild: -1,
        ...(band ? { more: { band } } : {}),
      };
      const over = downwards ? { over: 0.6 + 1.1 * nth } : {};
      return chain(() => tone, {
        attack: 4,
        release: 4.4,
        ...joins,
        ...over,
        late: (joins.late ?? 0) + (downwards ? 0 : step * nth),
      });
    }),
  );
}

/** What is left of long tones when they go: they have rung, and let go slowly. */
export function lastHalo(degrees: readonly number[], db: Decibels, spec: Partial<HaloOf> = {}): Sound {
  return halo(degrees, { db, attack: 0.6, over: 1.2, release: 4.4, ...spec });
}
