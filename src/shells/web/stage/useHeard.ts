import { useEffect } from 'react';
import type { Player } from '../../../play/player.ts';
import { rememberHeard } from '../memory.ts';

/** Remembers an act as heard when the telling comes from its last line into its close. */
export function useHeard(player: Player, story: string): void {
  useEffect(() => {
    return player.facts.subscribe((now, before) => {
      const act = player.story.score.acts[now.act];
      const last = act ? act.lines[1] - 1 : -1;
      if (now.line === null && before.line === last && !now.paused) rememberHeard(story, now.act);
    });
  }, [player, story]);
}
