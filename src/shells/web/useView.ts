import { useCallback, useState } from 'react';
import { recall, remember } from './memory.ts';
import { readWishes } from './openDoor.ts';
import type { ChangeView, View } from './view.ts';

/** What is remembered for the next visit. */
const KEPT = ['captions', 'volume', 'silent', 'voice', 'world', 'quietNight', 'voiceForward'] as const;

/** The visitor's choices as state; captions and all of the sound are remembered. */
export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useState<View>(() => {
    const { last, heard, dreams, level, ...chosen } = recall();
    const hidden = readWishes(location.search).still;
    return { ...chosen, sheet: null, transcript: false, hidden, note: '' };
  });
  const change = useCallback<ChangeView>((next) => {
    setView((before) => ({ ...before, ...next }));
    const kept = KEPT.filter((choice) => next[choice] !== undefined);
    if (kept.length > 0) remember(Object.fromEntries(kept.map((choice) => [choice, next[choice]])));
  }, []);
  return [view, change];
}
