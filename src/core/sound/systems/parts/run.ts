import type { Decibels, Seconds, Unit } from '../../../units.ts';
import type { NoteMore } from '../../note.ts';
import type { Late, Play } from '../each.ts';
import type { Tone } from '../tone.ts';

export interface RunOf {
  readonly db: Decibels;
  readonly gap: Seconds;
  /** Each further note is so much softer. */
  readonly fade?: Decibels;
  readonly hold?: Seconds;
  readonly bright?: Unit;
  /** From here, so much further each note. */
  readonly pans?: readonly [from: number, step: number];
  readonly cents?: readonly number[];
  readonly guilds?: readonly number[];
  readonly tempered?: boolean;
  readonly more?: NoteMore;
}

/** A few notes, one after another. */
export function run(of: Tone['of'], degrees: readonly number[], spec: RunOf): Play {
  const { db, gap, fade = 0, hold = 1, bright = 0.5, pans, cents, more } = spec;
  const tones = degrees.map((degree, i): Late => {
    return {
      of,
      degree,
      late: i * gap,
      db: db - i * fade,
      hold,
      bright,
      cents: cents?.[i] ?? 0,
      ...(pans ? { pan: pans[0] + i * pans[1] } : {}),
      ...(spec.guilds ? { guild: spec.guilds[i] ?? -1 } : {}),
      ...(spec.tempered ? { tempered: true } : {}),
      ...(more ? { more } : {}),
    };
  });
  return () => tones;
}

/** A glass that is set down: soft, dry, short. */
export function setDown(db: Decibels, degree = 14): Play {
  return run('glass', [degree], { db, gap: 0, bright: 0.3, hold: 0.3, more: { ring: 0.12, send: 0.5 } });
}
