import type { Decibels, Seconds } from '../../../units.ts';
import { both, each, type Play } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { chanceOf, every, type When } from '../when.ts';

/** Many small clocks, each with a period of its own between `shortest` and `longest`: no beat is common to them. */
export function ticks(
  of: readonly Tone['of'][],
  degrees: readonly number[],
  spec: {
    clocks: number;
    periods: readonly [shortest: Seconds, longest: Seconds];
    db: Decibels;
    thins?: boolean;
  },
): Sound {
  const { clocks, periods, db, thins = false } = spec;
  const [shortest, longest] = periods;
  return both(
    ...Array.from({ length: clocks }, (_, i) => {
      // The golden ratio's multiples are spread evenly and never in small proportions.
      const period = shortest + (longest - shortest) * ((i * 0.618034) % 1);
      const play: Play = (phase, { t }) => {
        if (thins && t - phase.from > (4.5 * (i + 1)) / clocks) return [];
        const u = 2 * chanceOf(phase, 0x67, i) - 1;
        return [
          {
            of: of[i % of.length] ?? 'wood',
            degree: degrees[i % degrees.length] ?? 0,
            db: db - 3 * Math.abs(u),
            pan: 0.8 * u,
            hold: 0.2,
            bright: 0.4,
          },
        ];
      };
      return each(every(period, { after: (i / clocks) * shortest }), play, { reach: 0 });
    }),
  );
}

/** In a steady tempo, which is nobody's breath: one degree after another. */
export function paced(
  of: Tone['of'],
  degrees: readonly number[],
  spec: {
    period: Seconds;
    db: Decibels;
    after?: Seconds;
    stray?: number;
    cents?: number;
    pan?: number;
    guild?: number;
    hold?: Seconds;
    dry?: boolean;
    tempered?: boolean;
  },
): Sound {
  const { period, db, after = 0, stray = 0, cents = 0, pan, guild, hold = 0.8, dry, tempered } = spec;
  const when: When = every(period, { after, stray });
  return each(
    when,
    (_, { count }) => [
      {
        of,
        degree: degrees[count % degrees.length] ?? 0,
        db,
        cents,
        hold,
        ...(pan === undefined ? {} : { pan }),
        ...(guild === undefined ? {} : { guild }),
        ...(tempered ? { tempered } : {}),
        ...(dry ? { more: { send: 0 } } : {}),
      },
    ],
    { reach: 0, steady: true },
  );
}
