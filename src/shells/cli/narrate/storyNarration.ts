import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { retakesOfNothing } from '../../../core/narration/retakesOfNothing.ts';
import type { Found } from '../../../core/narration/staleness.ts';
import { type WantedTake, wantedTakes } from '../../../core/narration/wantedTakes.ts';
import type { Pack } from '../../../core/pack.ts';
import { readRetakes } from '../../../core/story/readRetakes.ts';
import { FINISH } from './audio/finished.ts';
import { CODING } from './audio/opusOf.ts';
import { KOKORO } from './kokoro.ts';
import { findNarration, narrationFolder } from './narrationFiles.ts';

/** The engine that narrates. */
export const ENGINE = KOKORO;
/** All that makes takes; a change of it makes every take stale. */
export const MADE_BY = `${ENGINE.version}+finish-${FINISH}+${CODING}`;

/** A story with what it asks for and where that is kept. */
export interface StoryNarration {
  readonly story: string;
  readonly pack: Pack;
  readonly folder: string;
  readonly wanted: readonly WantedTake[];
  /** Entries of its `retakes.yaml` that are about nothing, each as a sentence. */
  readonly faults: readonly string[];
}

/** What a story of a folder of stories asks to be said. */
export function storyNarration(stories: string, pack: Pack): StoryNarration {
  const file = join(stories, pack.id, 'retakes.yaml');
  const retakes = existsSync(file) ? readRetakes(readFileSync(file, 'utf8'), file) : [];
  const wanted = wantedTakes(pack, retakes, MADE_BY);
  const faults = retakesOfNothing(file, retakes, wanted);
  return { story: pack.id, pack, folder: narrationFolder(stories, pack.id), wanted, faults };
}

/** What there is of it. */
export function foundNarration({ folder }: StoryNarration): Found {
  return findNarration(folder);
}
