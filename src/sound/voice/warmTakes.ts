import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import { createTakes, type Takes } from './createTakes.ts';
import { prepareLines, READY_AHEAD } from './prepareLines.ts';

/** A story's recordings, with those from story time t on made ready before there is anything to sound on. */
export function warmTakes({ score }: Story, t: Seconds): Takes {
  const takes = createTakes();
  const prepare = () => prepareLines(takes, score, { from: t, to: t + READY_AHEAD, rate: 1 });
  const end = takes.follow(() => {
    if (prepare() !== 'coming') end();
  });
  prepare();
  return takes;
}
