import type { Pack } from '../pack.ts';
import type { LineTiming, Recordings } from '../score/timing.ts';
import type { Seconds } from '../units.ts';

/** The word times of all that is recorded of a pack's lines. */
export function recordingsOf(pack: Pick<Pack, 'narration'>): Recordings {
  const timings = new Map<string, LineTiming>();
  for (const { lines } of pack.narration ?? []) {
    for (const [id, { words }] of Object.entries(lines)) {
      const lead = leadOf({ words });
      timings.set(id, { words: words.map(([start, end]) => [start - lead, end - lead]) });
    }
  }
  return timings;
}

/** From a recording's beginning to its first word: so much before its line it begins. */
export function leadOf(take: {
  readonly words: readonly (readonly [start: Seconds, end: Seconds])[];
}): Seconds {
  return take.words[0]?.[0] ?? 0;
}
