import { unitOf } from '../../../random.ts';
import { stoppedAt } from '../../../score/stops.ts';
import type { Decibels, Hertz, Seconds, Unit } from '../../../units.ts';
import { gainOf, type Note } from '../../note.ts';
import { singerNotes } from '../../singerNotes.ts';
import { crowdAt, weightAt } from '../phases.ts';
import type { Phase, Sound } from '../sound.ts';

export interface CopiesOf {
  /** How late each copy is. */
  readonly after: readonly Seconds[];
  readonly db: Decibels;
  readonly band?: readonly [from: Hertz, to: Hertz];
  /** Of the singers' notes, so many are carried. */
  readonly keep?: Unit;
  /** How many copies there are at t; all, where nothing is said. */
  readonly count?: (phase: Phase, t: Seconds) => number;
  /** How far the copies have opened to the whole sound at t. */
  readonly open?: (phase: Phase, t: Seconds) => Unit;
}

/** What the singers sing, again, a little later and through something small: no copy is copied. */
export function copies(spec: CopiesOf): Sound {
  const { after, keep = 0.16, count = () => after.length } = spec;
  return (phase, from, to) => {
    const begin = Math.max(phase.from, from - Math.max(...after));
    const end = Math.min(phase.to, to);
    if (begin >= end) return [];
    const { story, tag } = phase.show;
    const sung = singerNotes(story, begin, end, phase.show.swayAt).filter(({ t, guild, player }) => {
      const few = keep * Math.min(1, 3 / crowdAt(story.score, t));
      const drawn = unitOf(tag, guild, player, Math.round(1000 * t));
      return drawn < few && !stoppedAt(story.score, t);
    });
    return sung.flatMap((note) =>
      after.slice(0, count(phase, note.t)).flatMap((late, i) => {
        const t = note.t + late;
        return t >= from && t < to ? [copied(phase, note, { t, i, spec })] : [];
      }),
    );
  };
}

function copied(phase: Phase, note: Note, { t, i, spec }: { t: Seconds; i: number; spec: CopiesOf }): Note {
  const { db, band = [500, 2400], open = () => 0 } = spec;
  const [low, high] = band;
  const x = open(phase, note.t);
  return {
    ...note,
    t,
    part: 'system',
    player: phase.show.system,
    gain: note.gain * gainOf(db - 3 * i) * weightAt(phase, note.t),
    hold: Math.min(note.hold, 1.2),
    pan: note.pan * x + (1 - x) * (i % 2 === 0 ? -0.25 : 0.25),
    more: { band: [low * (30 / low) ** x, high * (16_000 / high) ** x], attack: 0.02 },
  };
}
