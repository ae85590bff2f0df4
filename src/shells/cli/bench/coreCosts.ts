import { dreamAt, emptyDream } from '../../../core/dream.ts';
import { openStory } from '../../../core/openStory.ts';
import type { Pack } from '../../../core/pack.ts';
import { median } from './statistics.ts';

/** What a story costs the processor, without any page: medians. */
export interface CoreCosts {
  /** Milliseconds to lay a story on time and integrate its dream. */
  readonly openMs: number;
  /** Nanoseconds of one look into the dream. */
  readonly dreamAtNs: number;
}

const OPENINGS = 5;
const BATCHES = 21;
const LOOKS = 20_000;

export function coreCosts(pack: Pack): CoreCosts {
  const openings = Array.from({ length: OPENINGS }, () => timed(() => openStory(pack)));
  const { score, track } = openStory(pack);
  const dream = emptyDream(track.guilds);
  const step = score.end / LOOKS;
  const batches = Array.from({ length: BATCHES }, () =>
    timed(() => {
      for (let i = 0; i < LOOKS; i++) dreamAt(track, i * step, dream);
    }),
  );
  return { openMs: median(openings), dreamAtNs: (median(batches) / LOOKS) * 1e6 };
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
