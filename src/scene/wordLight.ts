import type { Frame } from '../core/frame.ts';
import type { Score } from '../core/score.ts';
import type { Site } from './camera/poseAt.ts';
import { put, SHARED } from './shared.ts';

/** How much brighter the focus person's pod is at the height of a syllable: seen by who looks there, a flash to nobody. */
const LIFT = 0.55;

/** Writes where the focus person sleeps, and how far the word being spoken lifts that pod's light; no lift without a focus. */
export function writeWord(
  shared: Float32Array,
  { score, site }: { readonly score: Score; readonly site: Pick<Site, 'seats'> },
  { shot, pulse }: Pick<Frame, 'shot' | 'pulse'>,
): void {
  const focus = score.shots[shot]?.focus ?? null;
  const seat = focus === null ? undefined : site.seats[focus];
  if (seat) put(shared, SHARED.word, ...seat.at, LIFT * pulse);
  else shared[SHARED.word + 3] = 0;
}
