import type { Note } from '../core/sound/index.ts';
import type { Hertz, Seconds, Unit } from '../core/units.ts';
import { CUT, type Envelope, openGate, shutGate } from './gate.ts';
import type { Instrument } from './instrument.ts';

/** One voice of the pool: an instrument that notes open and close, and that nothing is ever added to. */
export interface Player {
  /** Plays a note at a time of the audio clock, `elapsed` seconds into it (0: from its beginning). */
  play(note: Note, at: Seconds, elapsed: Seconds): void;
  /** Silent from `at` on, without a click; whatever was planned from then on is forgotten. */
  shut(at: Seconds): void;
  /** Takes back the notes planned from `from` on, and leaves those that sound by then as they are. */
  withdraw(from: Seconds): void;
}

/** A note needs its instrument this long before its onset, to fall silent and be tuned. */
export const PREPARE: Seconds = 0.03;

const TUNE: Seconds = 0.004;
/** Strikes remembered for `withdraw`: more than a look-ahead can hold of one player. */
const REMEMBERED = 8;

interface Planned {
  readonly param: AudioParam;
  readonly envelope: Envelope;
  readonly at: Seconds;
  readonly elapsed: Seconds;
}

interface Tuned {
  readonly hertz: Hertz;
  readonly fused: Unit;
  readonly pan: number;
}

interface Strike {
  readonly begin: Seconds;
  readonly planned: readonly Planned[];
  readonly tuned: Tuned;
}

/** A player of one instrument. */
export function createPlayer(instrument: Instrument): Player {
  let strikes: Strike[] = [];
  const { levels, pitches } = instrument;

  function tune(note: Note, at: Seconds, begin: Seconds) {
    const last = strikes.at(-1)?.tuned;
    if (last && last.hertz === note.hertz && last.fused === note.fused) return;
    for (const level of levels) level.setTargetAtTime(0, begin, CUT);
    instrument.tune(note, Math.max(begin, at - TUNE));
  }

  return {
    play(note, at, elapsed) {
      const begin = Math.max(0, at - PREPARE);
      for (const param of [...levels, ...pitches]) param.cancelScheduledValues(begin);
      tune(note, at, begin);
      if (strikes.at(-1)?.tuned.pan !== note.pan) {
        instrument.place.setTargetAtTime(note.pan, begin, CUT);
      }
      instrument.brighten(note, begin);
      const planned = instrument.envelopesOf(note).map(({ param, envelope, after }): Planned => {
        return {
          param,
          envelope,
          at: at + Math.max(0, after - elapsed),
          elapsed: Math.max(0, elapsed - after),
        };
      });
      for (const one of planned) openGate(one.param, one.envelope, one.at, one.elapsed);
      strikes.push({ begin, planned, tuned: note });
      if (strikes.length > REMEMBERED) strikes.shift();
    },

    shut(at) {
      for (const level of levels) shutGate(level, at);
      for (const pitch of pitches) pitch.cancelScheduledValues(at);
      strikes = [];
    },

    withdraw(from) {
      const first = strikes.findIndex((strike) => strike.begin >= from);
      if (first < 0) return;
      const { begin } = strikes[first] as Strike;
      for (const param of [...levels, ...pitches, instrument.place]) param.cancelScheduledValues(begin);
      strikes = strikes.slice(0, first);
      for (const one of strikes.at(-1)?.planned ?? []) resume(one, begin);
    },
  };
}

/** Plans again what a cancel at `begin` has taken from an envelope that started before it. */
function resume({ param, envelope, at, elapsed }: Planned, begin: Seconds): void {
  const falls = at + envelope.hold - elapsed;
  if (at >= begin) openGate(param, envelope, at, elapsed);
  else if (falls >= begin) param.setTargetAtTime(0, falls, envelope.fall);
}
