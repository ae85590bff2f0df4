import { type CaptionPage, pagesOf } from './captions.ts';
import { createTrack } from './dream/createTrack.ts';
import type { Track } from './dream.ts';
import type { Pack } from './pack.ts';
import { compileScore } from './score/compileScore.ts';
import type { Recordings } from './score/timing.ts';
import type { Score } from './score.ts';
import { recordingsOf } from './voice/recordingsOf.ts';

/** A story made ready: what is told, when, and what is true at every second of it. */
export interface Story {
  readonly pack: Pack;
  readonly score: Score;
  readonly track: Track;
  readonly pages: readonly CaptionPage[];
}

/** Compiles a pack's score, integrates its dream and pages its captions, once. */
export function openStory(pack: Pack, recordings: Recordings = recordingsOf(pack)): Story {
  const score = compileScore(pack, recordings);
  return { pack, score, track: createTrack(score), pages: pagesOf(score) };
}
