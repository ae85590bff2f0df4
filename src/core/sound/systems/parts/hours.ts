import type { Decibels, Seconds } from '../../../units.ts';
import { each, type Late } from '../each.ts';
import type { Sound } from '../sound.ts';
import { every, onCrests } from '../when.ts';

/**
 * Every guild in its own hour: at its own crest, its own voice and degrees in its own place. `inTurn` brings them in one
 * after another instead, so many seconds each.
 */
export function hours({ db, inTurn }: { db: Decibels; inTurn?: Seconds }): Sound {
  const when = inTurn ? every(inTurn) : onCrests('all');
  return each(when, (phase, { count, guild }): Late[] => {
    const { ensemble } = phase.show;
    const g = inTurn ? count : guild;
    const pool = ensemble.pools[g];
    if (!pool) return [];
    const degree = pool[count % pool.length] ?? 0;
    return [{ of: 'own', guild: g, degree, db, pan: 1.3 * (ensemble.places[g] ?? 0), hold: 1.1 }];
  });
}
