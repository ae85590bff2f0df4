import { useEffect } from 'react';
import type { Player } from '../../../play/player.ts';
import type { CatalogEntry } from '../catalog.ts';
import { remember } from '../memory.ts';
import { formatRoute } from '../route.ts';
import { placeText } from '../ui/timeText.ts';

/** Milliseconds between two changes of the address; browsers refuse more than some three a second. */
const THROTTLE = 1000;

/** Keeps address, title and memory at the moment that is told: at each line, pause and seek. */
export function useAddress(player: Player, entry: CatalogEntry): void {
  useEffect(() => {
    const { score } = player.story;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written = Number.NEGATIVE_INFINITY;
    const write = () => {
      timer = undefined;
      written = performance.now();
      const address = formatRoute(entry.id, player.moment());
      history.replaceState(history.state, '', address);
      const { act, ended } = player.facts.getState();
      document.title = `${score.acts[act]?.title ?? entry.title} · ${entry.title} · Noctiluca`;
      const t = player.time();
      const span = score.acts[act] ?? { start: 0, end: score.end };
      const part = (t - span.start) / (span.end - span.start);
      const label = placeText(score, t).replace('Act', 'act');
      remember({ last: ended ? null : { story: entry.id, address, label, part } });
    };
    const soon = () => {
      timer ??= setTimeout(write, Math.max(0, written + THROTTLE - performance.now()));
    };
    const unsubscribe = player.facts.subscribe(soon);
    const unfollow = player.follow(soon);
    const leave = () => timer !== undefined && write();
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      unfollow();
      window.removeEventListener('pagehide', leave);
      document.title = 'Noctiluca';
    };
  }, [player, entry]);
}
