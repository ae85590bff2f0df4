import type { WantedTake } from '../../../core/narration/wantedTakes.ts';
import { wordsIn } from '../../../core/words.ts';

/** Counts takes as they are made; words tell how long the rest will take. */
export function createProgress(all: readonly WantedTake[], now: () => number) {
  const began = now();
  const total = all.reduce((sum, take) => sum + sizeOf(take), 0);
  let done = 0;
  let words = 0;
  return {
    /** The line to show before a take is made: how many there are, what is said, and how long the rest takes. */
    next(place: string, take: WantedTake): string {
      const left = words > 0 ? `, ${duration(((now() - began) * (total - words)) / words)} left` : '';
      const line = `${String(++done).padStart(4)} of ${all.length}${left}: ${place}`;
      words += sizeOf(take);
      return line;
    },
  };
}

function sizeOf({ say }: WantedTake): number {
  return wordsIn(say).length;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
