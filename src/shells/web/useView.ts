import { useCallback, useState } from 'react';
import { recall, remember } from './memory.ts';
import { readWishes } from './openDoor.ts';
import type { ChangeView, View } from './view.ts';

/** The visitor's choices as state; captions, volume and silence are remembered for the next visit. */
export function useView(): readonly [View, ChangeView] {
  const [view, setView] = useState<View>(() => {
    const { captions, volume, silent } = recall();
    const hidden = readWishes(location.search).still;
    return { sheet: null, captions, transcript: false, hidden, volume, silent, note: '' };
  });
  const change = useCallback<ChangeView>((next) => {
    setView((before) => ({ ...before, ...next }));
    const { captions, volume, silent } = next;
    const kept = Object.entries({ captions, volume, silent }).filter(([, value]) => value !== undefined);
    if (kept.length > 0) remember(Object.fromEntries(kept));
  }, []);
  return [view, change];
}
