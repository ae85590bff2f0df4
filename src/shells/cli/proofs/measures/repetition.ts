import type { Note } from '../../../../core/sound/index.ts';
import type { Seconds, Unit } from '../../../../core/units.ts';

const LAG: Seconds = 0.1;
/** Times between notes count as the same within this. */
const GRAIN: Seconds = 0.05;

/** How near all loops together come again to where they are now, at their nearest between two lags: seconds missed, all together. */
export function nearestReturn(periods: readonly Seconds[], from: Seconds, to: Seconds): Seconds {
  let nearest = Number.POSITIVE_INFINITY;
  for (let lag = from; lag < to; lag += LAG) {
    const missed = Math.hypot(...periods.map((period) => lag - period * Math.round(lag / period)));
    nearest = Math.min(nearest, missed);
  }
  return nearest;
}

/** How each singer's note follows the one before: after how long, who after whom, on what pitch. */
export function transitionsOf(notes: readonly Note[]): Set<string> {
  const all = new Set<string>();
  for (const [i, note] of notes.entries()) {
    const before = notes[i - 1];
    if (!before) continue;
    const dt = Math.round((note.t - before.t) / GRAIN);
    all.add([dt, before.guild, before.player, note.guild, note.player, note.degree].join(' '));
  }
  return all;
}

/** The part that two sets have in common, of the smaller one. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): Unit {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}
