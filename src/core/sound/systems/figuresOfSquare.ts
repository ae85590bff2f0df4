import { each, type Late } from './each.ts';
import type { Phase } from './sound.ts';
import { chanceOf, every, linesSince } from './when.ts';

/** The degrees that glass falls by. */
export const ribbon = [22, 20, 18, 16, 14] as const;

/** A ribbon of glass that falls from one side to the other, and is never quite the same. */
export function ribbonOf(phase: Phase, { count }: { count: number }): Late[] {
  const side = chanceOf(phase, 0x68, count) < 0.5 ? -1 : 1;
  return ribbon.map((degree, i) => {
    return {
      of: 'glass',
      degree: degree - (count % 2),
      late: 0.16 * i,
      db: -12 - i,
      pan: side * (0.7 - 0.3 * i),
      bright: 0.8,
    };
  });
}

/** Each line one copy more; in act 4 one less each, until what is left is a window. */
export function copiesAt(phase: Phase, t: number): number {
  const lines = linesSince(phase, t);
  return phase.show.act === 3 ? Math.max(0, 3 - lines) : Math.min(3, 1 + lines);
}

/** Two sides of a hall: one asks, the other answers; each line they change. */
export function callAndAnswer(phase: Phase, { t, count }: { t: number; count: number }): Late[] {
  const turned = linesSince(phase, t) % 2 === 1;
  const first = turned ? 'glass' : 'strings';
  const second = turned ? 'strings' : 'glass';
  const side = turned ? 0.6 : -0.6;
  const asked = [4, 8, 9, 6].slice(count % 2, 3 + (count % 2));
  const spoken = (of: 'glass' | 'strings', degrees: readonly number[], late: number, pan: number) =>
    degrees.map((degree, i): Late => {
      return { of, degree: degree + (of === 'glass' ? 7 : 0), late: late + 0.7 * i, db: -12, pan, hold: 0.9 };
    });
  return [...spoken(first, asked, 0, side), ...spoken(second, asked.toReversed(), 2.4, -side)];
}

/** A candle: a little noise, near, somewhere else each time. */
export function flicker(phase: Phase, { count }: { count: number }): Late[] {
  const u = 2 * chanceOf(phase, 0x69, count) - 1;
  const hertz = 1200 * 2 ** (0.4 * u);
  return [
    {
      of: 'sweep',
      hertz,
      db: -36,
      pan: 0.5 * u,
      hold: 0.15,
      more: { hertzTo: 1.2 * hertz, q: 1, attack: 0.03, release: 0.12 },
    },
  ];
}

/** One who leaves the clock, the nth: a tempo and a place of their own; with each line one more has left, four at most. */
export function walker(nth: number) {
  const period = [4.1, 5.3, 6.7, 7.9][nth] ?? 5;
  const of = (['harp', 'wood', 'strings', 'glass'] as const)[nth] ?? 'harp';
  return each(every(period / 1.13, { after: 4 + nth }), (phase, { t, count }) => {
    if (linesSince(phase, t) < nth) return [];
    const degree = ([7, 9, 8, 14][nth] ?? 7) + (count % 3);
    return [
      {
        of,
        degree,
        db: -10,
        cents: nth % 2 === 0 ? 7 : -7,
        pan: 0.3 * (2 * nth - 3),
        hold: 1,
        more: { panTo: 0.31 * (2 * nth - 3) },
      },
    ];
  });
}

/** A name in somebody else's hand: the next guild's voice, the next degree of the scale. */
export function signature({ show }: Phase, { count }: { count: number }): Late[] {
  const guilds = show.story.pack.guilds.length;
  const guild = count % guilds;
  return [
    {
      of: 'own',
      guild,
      degree: 7 + ((2 * count) % 8),
      db: -12,
      pan: show.ensemble.places[guild] ?? 0,
      hold: 1.3,
    },
  ];
}
