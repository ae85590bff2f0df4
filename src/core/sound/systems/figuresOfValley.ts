import { chain } from './chain.ts';
import { both, type Late, type Play } from './each.ts';
import type { Phase, Sound } from './sound.ts';
import { type Beat, chanceOf } from './when.ts';

/** A guild's heart, in its band. */
export function beat(db: number): Play {
  return ({ show }, { guild, count, pod }) => {
    const g = guild >= 0 ? guild : (pod + count) % Math.max(1, show.ensemble.places.length);
    return [
      {
        of: 'pulse',
        degree: g % 2 === 0 ? 0 : 4,
        db,
        pan: show.ensemble.places[g] ?? 0,
        hold: 0.2,
        bright: 0.35,
      },
    ];
  };
}

/** Only at every second of them. */
export function everyOther(play: Play): Play {
  return (phase, beat) => (beat.count % 2 === 0 ? play(phase, beat) : []);
}

/** Turns of the councils' two rings, of five entries and of seven. */
export const TURNS = [8.1, 11.9] as const;
const SEVENTH = TURNS[1] / 7;

/** Rings of five and of seven: where an entry of the one meets the other within 80 ms, they are in balance, and a bell says so. */
export function unequal({ from }: Phase, { t }: Beat): Late[] {
  const other = (t - from - 8) / SEVENTH;
  const apart = Math.abs(other - Math.round(other)) * SEVENTH;
  return apart < 0.08 ? [{ of: 'bell', degree: 7, db: -16, pan: 0, hold: 2, bright: 0.4 }] : [];
}

/** A story of four notes, passed from voice to voice: each pass changes one. In act 1 all of them flow down, the same way. */
export function figurePassed(phase: Phase, { count }: Beat): Late[] {
  const voices = ['glass', 'wood', 'reed'] as const;
  const figure = [9, 11, 10, 12];
  for (let pass = 1; pass <= count % 8; pass++) {
    const i = Math.floor(4 * chanceOf(phase, 0x6e, count - (count % 8) + pass));
    figure[i] = (figure[i] ?? 9) + (i % 2 === 0 ? 1 : -1);
  }
  if (phase.show.act === 0) figure.sort((a, b) => b - a);
  const pan = 0.55 * ((count % 3) - 1);
  const of = voices[count % 3] ?? 'glass';
  return figure.map((degree, i) => {
    return {
      of,
      degree: degree + (of === 'glass' ? 7 : 0),
      late: 0.36 * i,
      db: -13 - i,
      pan,
      hold: 0.5,
      more: { panTo: pan + 0.2 },
    };
  });
}

/** Under the cloak: every five seconds one tone is taken, the lowest first; the highest are left. */
export function worn(): Sound {
  const tones = [7, 9, 11, 14, 16, 18] as const;
  return both(
    ...tones.map((degree, i): Sound => {
      return chain(
        (count) =>
          7 * count < 6 + 5 * i
            ? {
                of: 'pad',
                degree,
                db: -15,
                pan: 0.3 * (i - 2.5),
                guild: -1,
                bright: 0.3,
                more: { band: [60, 1200] },
              }
            : null,
        {
          late: 5,
          release: 1,
        },
      );
    }),
  );
}

/** Words that a machine rounds off: single notes of many colours, each picked up by itself. */
export function blueWords(phase: Phase, { count }: Beat): Late[] {
  const pan = 1.6 * (chanceOf(phase, 0x6f, count) - 0.5);
  const degree = 7 + Math.floor(9 * chanceOf(phase, 0x70, count));
  return [{ of: 'harp', degree, db: -12, pan, bright: 0.5, more: { send: 1.4 } }];
}

/** So many tones a vote holds: more would be a cluster, and too many notes. */
const _TALLY = 7;

/** So many tones a vote holds: more were a cluster. */
const TALLY = 7;

/** A vote: every 2.9 s one light more is lifted and stays; each is a tone of some guild's own. */
export function tally(): Sound {
  const lifted = Array.from(
    { length: TALLY },
    (_, i): Sound =>
      (phase, from, to) => {
        const { pools } = phase.show.ensemble;
        const pool = pools[i % pools.length] ?? [7];
        const degree = Math.max(7, pool[i % pool.length] ?? 7);
        return chain(() => ({ of: 'pad', degree, db: -23, pan: 0.22 * (i - 3), guild: -1, bright: 0.3 }), {
          late: 3 + 2.9 * i,
          attack: 1.5,
        })(phase, from, to);
      },
  );
  return both(...lifted);
}
