import type { Story } from '../openStory.ts';
import type { Seconds } from '../units.ts';
import { showsOf } from './systems/showsOf.ts';
import type { Sway } from './systems/sound.ts';
import { noSway, swayOf } from './systems/swayOf.ts';

export type { Sway } from './systems/sound.ts';
export { noSway } from './systems/swayOf.ts';

/** What the systems that are there at t do to the singers' own notes. A function of the story alone; `out` is filled and returned. */
export function swayAt(story: Story, t: Seconds, out: Sway = noSway(story.pack.guilds.length)): Sway {
  return swayOf(showsOf(story), t, out);
}
