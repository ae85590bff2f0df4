import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import { createTakes, type Takes } from './createTakes.ts';
import { READY_AHEAD, recordedBetween } from './prepareLines.ts';

/** A story's recordings, with those from story time t on made ready, and no more, before there is anything to sound on. */
export function warmTakes({ score }: Story, t: Seconds): Takes {
  const takes = createTakes();
  const lines = recordedBetween(score, t, t + READY_AHEAD);
  const prepare = () => lines.every(({ take }) => takes.get(take, 1) !== 'coming');
  const end = takes.follow(() => {
    if (prepare()) end();
  });
  prepare();
  return takes;
}
