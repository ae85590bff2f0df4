import type { Decibels, Hertz, Seconds, Unit } from '../../../units.ts';
import { TAU } from '../../../units.ts';
import { each, type Late } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { every } from '../when.ts';

export interface RingOf {
  /** Entries a turn, and how long a turn takes. */
  readonly entries: number;
  readonly turn: Seconds;
  readonly db: Decibels;
  /** What each entry sings, `gap` seconds a note. */
  readonly phrase: readonly number[];
  readonly gap?: Seconds;
  readonly after?: Seconds;
  readonly hold?: Seconds;
  readonly bright?: Unit;
  /** This entry of each turn is not sung. */
  readonly missing?: number;
  /** In the first turn so many enter, one more in each. */
  readonly from?: number;
  /** The other way round. */
  readonly backwards?: boolean;
  readonly band?: readonly [from: Hertz, to: Hertz];
}

/** Behind, a voice is so much softer. */
const BEHIND: Decibels = 6;

/** Entries of one phrase round a circle: before, right, behind, left; in mono four distances, and behind has more room. */
export function ring(of: readonly Tone['of'][], spec: RingOf): Sound {
  const {
    entries,
    turn,
    db,
    phrase,
    gap = 0.5,
    after = 0,
    hold = 1.2,
    bright = 0.45,
    missing = -1,
    from = entries,
  } = spec;
  return each(
    every(turn / entries, { after }),
    (_, { count }) => {
      const place = count % entries;
      const round = Math.floor(count / entries);
      if (place === missing || place >= from + round) return [];
      const angle = ((spec.backwards ? -1 : 1) * TAU * place) / entries;
      const depth = (1 - Math.cos(angle)) / 2;
      return phrase.map((degree, i): Late => {
        return {
          of: of[place % of.length] ?? 'wood',
          degree,
          late: i * gap,
          db: db - BEHIND * depth - 1.5 * i,
          pan: 0.8 * Math.sin(angle),
          hold,
          bright: bright * (1 - 0.3 * depth),
          more: { send: 1 + depth, ...(spec.band ? { band: spec.band } : {}) },
        };
      });
    },
    { reach: phrase.length * gap, steady: true },
  );
}
