import type { Story } from '../openStory.ts';
import type { Seconds } from '../units.ts';
import { type Bends, noBends, straighten } from './noBends.ts';
import { grownAt } from './systems/phases.ts';
import { showsOf } from './systems/showsOf.ts';

export { type Bends, type GuildBend, noBends, OPEN_HIGH, OPEN_LOW } from './noBends.ts';

/**
 * What the systems that are there at t do to what sounds already, each as far as it has grown: gains multiply, the
 * narrowest way through wins. A function of the story alone. `out` is filled and returned.
 */
export function bendsAt(story: Story, t: Seconds, out: Bends = noBends(story.pack.guilds.length)): Bends {
  straighten(out);
  for (const show of showsOf(story)) {
    const { bend } = show.sound;
    const grown = bend ? grownAt(show, t) : 0;
    if (bend && grown > 0) bend(out, grown, { show, t });
  }
  return out;
}
