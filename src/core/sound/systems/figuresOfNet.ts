import { smoothstep } from '../../ease.ts';
import type { Late } from './each.ts';
import type { Bend, Phase, Sound } from './sound.ts';
import { stopOf } from './stopOf.ts';
import { tone } from './tone.ts';
import { type Beat, chanceOf } from './when.ts';

/** How many strands the net has on a beat: more where order is strong; all alike, from side to side. */
export function mesh({ show }: Phase, { t, count }: Beat): Late[] {
  const order = show.orderAt(t);
  if (order < 0.7 && count % 2 === 1) return [];
  const strands = order > 0.75 ? 2 : 1;
  const beat = 60 / show.story.pack.tonality.tempo;
  return Array.from({ length: strands }, (_, i) => {
    const place = (count * strands + i) % 6;
    return {
      of: 'pulse',
      degree: 7,
      late: (i * beat) / strands,
      db: -20,
      pan: 0.3 * (place - 2.5),
      hold: 0.05,
      tempered: true,
      more: { send: 0 },
    };
  });
}

/** The net lets go: a strand of it at a time. */
export function strands(phase: Phase, { t, count }: Beat): Late[] {
  const left = 1 - (t - phase.from) / 5;
  return chanceOf(phase, 0x76, count) < left
    ? [{ of: 'pulse', degree: 7, db: -20, pan: 0.3 * ((count % 6) - 2.5), hold: 0.05, tempered: true }]
    : [];
}

/** Stillness in the network's own pauses, and nowhere else: the one thing that sounds while all is stopped. */
export const betweenSentences: Sound = (phase, from, to) => {
  const { score } = phase.show.story;
  return score.stops.flatMap(({ line, stopAt }) => {
    const told = score.lines[line];
    if (!told || stopAt < phase.from - 5 || stopAt > phase.to) return [];
    return told.words.flatMap((word, i) => {
      const next = told.words[i + 1];
      const t = word.end + 0.06;
      if (!next || !/[.!?]/.test(told.say.slice(word.to, next.from)) || t < from || t >= to || t < phase.from)
        return [];
      const more = { attack: 0.04, release: 0.04, send: 0, through: true };
      return [
        tone(phase, t, {
          of: 'gate',
          degree: 7,
          db: -30,
          pan: 0,
          guild: -1,
          tempered: true,
          hold: Math.max(0.1, next.start - t - 0.1),
          more,
        }),
      ];
    });
  });
};

/** The old room must not come back with its tail: it opens again when that is over. */
export const roomAfter: Bend = (out, grown, { show, t }) => {
  const stop = stopOf({ ...show, from: show.from - 5 });
  const shut = stop ? 1 - smoothstep(stop.resumeAt + 3.9, stop.resumeAt + 7, t) : 0.5;
  out.room *= 1 - shut * Math.min(1, 4 * grown);
  out.air.gain *= 1 - 0.5 * shut * grown;
};

/** Twelve steps a bar, then six, then three, then one. */
export function losingSteps(phase: Phase, { t, count }: Beat): Late[] {
  const bar = 240 / phase.show.story.pack.tonality.tempo;
  const left = [3, 2, 1][Math.floor((t - phase.from) / bar)] ?? (count % 4 === 0 ? 1 : 0);
  return Array.from({ length: left }, (_, i) => {
    return {
      of: 'pulse',
      degree: 7,
      late: (i * bar) / 12,
      db: -19,
      pan: 0.2 * (i - 1),
      hold: 0.05,
      tempered: true,
      more: { send: 0.3 },
    };
  });
}

/** What remains is wood, and comes from the measured pitch to the just one in twenty seconds: a railing, to lean on. */
export function theRest(phase: Phase, { t, count }: Beat): Late[] {
  const cents = 14 * Math.max(0, 1 - (t - phase.show.from) / 20);
  return [
    { of: 'wood', degree: 9, db: -11, cents, pan: -0.2, hold: 0.5 },
    {
      of: 'wood',
      degree: [11, 7, 8][count % 3] ?? 11,
      late: 0.9,
      db: -14,
      cents: -cents,
      pan: 0.3,
      hold: 0.5,
    },
  ];
}
