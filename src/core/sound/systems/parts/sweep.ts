import type { Decibels, Hertz, Seconds } from '../../../units.ts';
import type { Late, Play } from '../each.ts';

export interface SweepOf {
  readonly lasts: Seconds;
  readonly db: Decibels;
  readonly q?: number;
  /** From one place to another, -1 left to 1 right. */
  readonly across?: readonly [from: number, to: number];
  readonly late?: Seconds;
  readonly send?: number;
}

/** A band of noise that moves from one pitch to another. */
export function sweep(hertz: Hertz, hertzTo: Hertz, spec: SweepOf): Play {
  const { lasts, db, q = 1, across, late = 0, send } = spec;
  const [pan, panTo] = across ?? [];
  const soft = Math.min(0.9, lasts / 2.5);
  const more = { hertzTo, q, attack: soft, release: soft };
  const tone: Late = {
    of: 'sweep',
    hertz,
    db,
    late,
    hold: lasts,
    ...(pan === undefined ? {} : { pan }),
    more: {
      ...more,
      ...(panTo === undefined ? {} : { panTo }),
      ...(send === undefined ? {} : { send }),
    },
  };
  return () => [tone];
}
