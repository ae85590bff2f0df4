import { join } from 'node:path';
import { openStory, type Story } from '../../../core/openStory.ts';
import type { Hertz } from '../../../core/units.ts';
import { compileStory } from '../packs/compileStories.ts';
import { ROOT } from '../root.mjs';
import { type Heard, hear } from './heard.ts';
import { fluxOf } from './measures/flux.ts';

/** A story to be measured. */
export interface Telling {
  readonly id: string;
  readonly story: Story;
  /** Whether it is the first of all: what is no story's own is measured with it. */
  readonly first: boolean;
  /** All of it, played through at `RATE`, once for all who ask. */
  heard(): Heard;
  /** What begins in its guilds, from story time 0 on. */
  flux(): Float64Array;
}

/** Sample rate of what is measured: high enough for all but the air's upper edge, and half as dear as what is played. */
export const RATE: Hertz = 24_000;
export const STORIES = join(ROOT, 'assets/stories');

/** Opens a story of the house. */
export function tellingOf(id: string, first = false): Telling {
  const { packs, faults } = compileStory(STORIES, id);
  const [pack] = packs;
  if (!pack) throw new Error(faults.join('\n'));
  const story = openStory(pack);
  let heard: Heard | null = null;
  let flux: Float64Array | null = null;
  const telling: Telling = {
    id,
    story,
    first,
    heard() {
      heard ??= hear(story, { from: 0, to: story.score.end, rate: RATE });
      return heard;
    },
    flux() {
      flux ??= fluxOf(telling.heard().guilds, RATE);
      return flux;
    },
  };
  return telling;
}
