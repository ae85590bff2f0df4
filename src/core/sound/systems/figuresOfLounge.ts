import type { Late } from './each.ts';
import type { Phase } from './sound.ts';
import { type Beat, chanceOf } from './when.ts';

/** Resistance runs from one end of the lace to the other in so long. */
export const FRONT = 2.2;

/** A sleeper in an alcove: always the same one in the same place, and close. */
export function inAlcove(
  _: Phase,
  i: number,
  { late, db, pan }: { late: number; db: number; pan: number },
): Late {
  return {
    of: 'choir',
    degree: [0, 4, 2, 6][i] ?? 0,
    late,
    db,
    pan,
    hold: 1.8,
    bright: 0.35,
    more: { send: 0.5 },
  };
}

/** Two glasses that lean together: so many degrees and cents apart. */
export function leaning(late: number, degrees: number, cents: number, softer = 0): Late[] {
  const glass: Late = { of: 'glass', degree: 9, late, db: -12 + softer, pan: -0.2, bright: 0.4 };
  return [glass, { ...glass, degree: 9 + degrees, cents, late: late + 0.05, pan: 0.2 }];
}

/** They come near, touch and part; in act 2 one of them is out of tune, and stays so. */
export function leanAndPart(phase: Phase, { count }: Beat): Late[] {
  const flaw = phase.show.act === 1 ? -31 : 0;
  const near = [14, 0, 9][count % 3] ?? 0;
  return leaning(0, 0, flaw || near, -3);
}

/** So many lamps, counted aloud. */
export function lamps(late: number, count: number): Late[] {
  return Array.from({ length: count }, (_, i) => {
    return {
      of: 'reed',
      degree: 4 - i,
      late: late + 0.32 * i,
      db: -13 - 2 * (3 - count),
      hold: 0.3,
      bright: 0.3,
    };
  });
}

/** Each guild in its own voice again, in its own place. */
export function colourByColour({ show }: Phase): Late[] {
  const { places, pools } = show.ensemble;
  return places.map((pan, guild) => {
    return {
      of: 'own',
      guild,
      degree: pools[guild]?.[0] ?? 0,
      late: 0.85 * guild,
      db: -13,
      pan: 1.3 * pan,
      hold: 1,
    };
  });
}

/** A stream of signs; one after another of twelve turns to the root, and stays there. */
export function rewritten(phase: Phase, { t, count }: Beat): Late[] {
  const turned = (t - phase.show.from) / 12;
  const sign = count % 12;
  const own = Math.floor(12 * chanceOf(phase, 0x6c, sign));
  const degree = chanceOf(phase, 0x6d, sign) < turned ? 0 : own;
  return [
    {
      of: 'pulse',
      degree,
      db: -16,
      pan: 0.5 * (sign / 5.5 - 1),
      hold: 0.05,
      tempered: true,
      more: { send: 0.2 },
    },
  ];
}

/** A corridor's lamps: all alike, on the beat, with no room about them. */
export function corridor(db: number) {
  return (_: Phase, { count }: Beat): Late[] => [
    {
      of: 'pulse',
      degree: count % 2 === 0 ? 7 : 11,
      db,
      pan: 0,
      hold: 0.08,
      bright: 0.6,
      tempered: true,
      more: { send: 0 },
    },
  ];
}

/** As the front passes, each singer sounds once, where it is just then, on a degree that nobody has sung in the act. */
export function inItsPath({ show }: Phase): Late[] {
  return show.story.pack.guilds.flatMap((_, guild) => {
    return [1, 5, 6].map((degree, singer): Late => {
      const pan = Math.max(
        -0.9,
        Math.min(0.9, (show.ensemble.places[guild] ?? 0) * 1.3 + 0.12 * (singer - 1)),
      );
      const lift = 7 * ((guild + singer) % 3);
      return {
        of: 'own',
        guild,
        degree: degree + lift,
        late: (FRONT * (pan + 0.9)) / 1.8,
        db: -10,
        pan,
        hold: 1.6,
        bright: 0.8,
        more: { send: 1.8 },
      };
    });
  });
}

export function setDownOf(db: number, degree: number): Late {
  return { of: 'glass', degree, db, bright: 0.3, hold: 0.3, more: { ring: 0.12, send: 0.5 } };
}
