import type { Seconds } from '../units.ts';

/** Index of the last of `items` (in time order) whose time is not after `t`; -1 when all are. */
export function lastAt<T>(items: readonly T[], timeOf: (item: T) => Seconds, t: Seconds): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && timeOf(item) <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
