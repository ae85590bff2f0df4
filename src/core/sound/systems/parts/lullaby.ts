import type { Decibels, Seconds, Unit } from '../../../units.ts';
import { each, keptAt } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { chanceOf, every } from '../when.ts';

export interface LullabyOf {
  readonly beat: Seconds;
  readonly db: Decibels;
  readonly after?: Seconds;
  readonly pan?: number;
  readonly bright?: Unit;
  readonly hold?: Seconds;
  readonly cents?: number;
  readonly guild?: number;
  /** Sung by turns at so many places close by. */
  readonly voices?: number;
}

/** Where a repeat may be lifted to, in steps of the scale; never twice to the same. */
const LIFTS = [0, 1, -1, 2, 4, -2] as const;

/**
 * A cell of a few degrees, again and again in a tempo of its own: each repeat is lifted otherwise, one note of it is left
 * out by chance, and a beat of rest follows.
 */
export function lullaby(of: Tone['of'], cell: readonly number[], spec: LullabyOf): Sound {
  const { beat, db, after = 0, pan, bright = 0.45, hold = 0.8 * beat, cents = 0, voices = 1 } = spec;
  const length = cell.length + 1;
  return each(
    every(beat, { after, stray: 0.06 }),
    (phase, { count }) => {
      const round = Math.floor(count / length);
      const step = count % length;
      const left = 1 + Math.floor(chanceOf(phase, 0x64, round, cell.length) * (length + 1));
      const degree = cell[step];
      // Where systems are many a whole repeat is left out rather than notes of it.
      if (
        chanceOf(phase, 0x7d, round, cell.length) >=
        1.3 * keptAt(phase, phase.from + round * length * beat)
      )
        return [];
      if (degree === undefined || step === left) return [];
      const lift = round === 0 ? 0 : (LIFTS[liftOf(round, chanceOf(phase, 0x65, cell.length))] ?? 0);
      const beside = voices > 1 ? 0.12 * ((count % voices) - (voices - 1) / 2) : 0;
      return [
        {
          of,
          degree: degree + lift,
          db: step === 0 ? db : db - 2,
          pan: (pan ?? phase.show.pan) + beside,
          hold,
          bright,
          cents,
          ...(spec.guild === undefined ? {} : { guild: spec.guild }),
        },
      ];
    },
    { reach: 0, steady: true },
  );
}

/** Goes round the lifts in steps of one or five, from a place drawn by chance: neighbours always differ. */
function liftOf(round: number, chance: Unit): number {
  const stride = chance < 0.5 ? 1 : 5;
  return (round * stride + Math.floor(chance * 97)) % LIFTS.length;
}
