import { useCallback, useEffect, useRef, useState } from 'react';
import { parseRoute, type Route } from './route.ts';

/** Where to begin: an address, and whether a gesture has already asked for it to be told. */
export interface Start {
  readonly route: Route;
  readonly play: boolean;
}

/** The address's hash as state, and the way to another; null is the way in. */
export function useRoute(): readonly [Start | null, (hash: string, how?: { play: boolean }) => void] {
  const play = useRef(false);
  const [start, setStart] = useState<Start | null>(() => read(false));

  useEffect(() => {
    const follow = () => {
      setStart(read(play.current));
      play.current = false;
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const go = useCallback((hash: string, how = { play: false }) => {
    play.current = how.play;
    if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
  }, []);
  return [start, go];
}

function read(play: boolean): Start | null {
  const route = parseRoute(location.hash);
  return route && { route, play };
}
