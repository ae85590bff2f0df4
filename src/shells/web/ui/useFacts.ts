import { useSyncExternalStore } from 'react';
import type { Facts, Player } from '../../../play/player.ts';

/** A slow fact of a player, as React state; `select` must give a value that is equal when nothing changed. */
export function useFacts<T extends string | number | boolean | null>(
  player: Player,
  select: (facts: Facts) => T,
): T {
  return useSyncExternalStore(player.facts.subscribe, () => select(player.facts.getState()));
}
