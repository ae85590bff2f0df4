import { useCallback, useEffect, useState } from 'react';
import { parseRoute, type Route } from './route.ts';

/** Where to begin: an address, and whether a gesture has already asked for it to be told. */
export interface Start {
  readonly route: Route;
  readonly play: boolean;
}

/**
 * The address's hash as state, and the way to another; null is the way in. Going takes effect at once, so that a story that
 * is being left cannot write its moment over the new address.
 */
export function useRoute(): readonly [Start | null, (hash: string, how?: { play: boolean }) => void] {
  const [start, setStart] = useState<Start | null>(() => read(false));

  useEffect(() => {
    const follow = () => setStart(read(false));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const go = useCallback((hash: string, how = { play: false }) => {
    history.pushState(null, '', hash);
    setStart(read(how.play));
  }, []);
  return [start, go];
}

function read(play: boolean): Start | null {
  const route = parseRoute(location.hash);
  return route && { route, play };
}
