import type { Decibels, Hertz, Seconds } from '../../../units.ts';
import { chain, type Joins } from '../chain.ts';
import { each, type Play } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { onClock } from '../when.ts';

/** Stillness marks it: exact, dry, in the very middle, and it stops as it began. */
export function gateTone(db: Decibels, degree = 7, joins: Joins = {}): Sound {
  return chain(() => gateOf(db, degree), { attack: 0.04, join: 0.04, release: 0.04, ...joins });
}

/** One short piece of a gate tone. */
export function gateBlip(db: Decibels, hold: Seconds, spec: { degree?: number; hertz?: Hertz } = {}): Play {
  const { degree = 7, hertz } = spec;
  const blip = { ...gateOf(db, degree), hold, ...(hertz === undefined ? {} : { hertz }) };
  return () => [blip];
}

function gateOf(db: Decibels, degree: number): Tone {
  return {
    of: 'gate',
    degree,
    db,
    pan: 0,
    tempered: true,
    guild: -1,
    more: { attack: 0.04, release: 0.04, send: 0 },
  };
}

/** Struck where the clock's phase is zero: every breath of it, or every so many quarters. */
export function stroke(
  of: Tone['of'],
  degree: number,
  spec: { db: Decibels; quarters?: number; fades?: boolean },
): Sound {
  const { db, quarters = 4, fades = false } = spec;
  return each(onClock(quarters), (phase, { t }) => {
    const fading = fades ? 3 * (t - phase.from) : 0;
    return [{ of, degree, db: db - fading, pan: 0, tempered: true, hold: 0.6, bright: 0.35 }];
  });
}
