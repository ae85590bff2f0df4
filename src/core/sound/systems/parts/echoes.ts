import { unitOf } from '../../../random.ts';
import { stoppedAt } from '../../../score/stops.ts';
import type { Decibels, Seconds } from '../../../units.ts';
import { singerNotes } from '../../singerNotes.ts';
import { weightAt } from '../phases.ts';
import type { Phase, Sound } from '../sound.ts';
import { type Tone, tone } from '../tone.ts';

const LATEST: Seconds = 0.5;
/** One in so many of the singers' notes is answered. */
const ANSWERED = 0.13;

/** An instrument sings after the singers, so much later and so many octaves higher: it has found somebody to follow. */
export function echoes(
  of: Tone['of'],
  spec: { db: Decibels; octaves: number; late: (phase: Phase, t: Seconds) => Seconds },
): Sound {
  return (phase, from, to) => {
    const begin = Math.max(phase.from, from - LATEST);
    const end = Math.min(phase.to, to);
    if (begin >= end) return [];
    const { story, tag } = phase.show;
    return singerNotes(story, begin, end, phase.show.swayAt).flatMap((sung) => {
      const t = sung.t + Math.min(LATEST, spec.late(phase, sung.t));
      const drawn = unitOf(tag, sung.guild, sung.player, Math.round(1000 * sung.t));
      if (t < from || t >= to || drawn >= ANSWERED || stoppedAt(story.score, sung.t)) return [];
      const db = spec.db + 20 * Math.log10(weightAt(phase, t) + 1e-3);
      const hertz = sung.hertz * 2 ** spec.octaves;
      return [
        {
          ...tone(phase, t, { of, db, hertz: foldedDown(hertz), pan: 0.7 * sung.pan, bright: 0.35 }),
          degree: sung.degree,
        },
      ];
    });
  };
}

/** By octaves to below 1.4 kHz. */
function foldedDown(hertz: number): number {
  return hertz / 2 ** Math.max(0, Math.ceil(Math.log2(hertz / 1400)));
}
