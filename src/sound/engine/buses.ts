import { QUANTUM } from './moment.ts';
import type { Place } from './places.ts';

/** Where notes come together, for one quantum. */
export interface Bus {
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** What goes to the room beyond the bus's own part, where a note says so. */
  readonly wetLeft: Float64Array;
  readonly wetRight: Float64Array;
  /** Where those are who play on it, by player, where they may come near. */
  readonly places: readonly Place[];
  /** Whether anything was added since it was cleared, and whether `wet` was. */
  live: boolean;
  wet: boolean;
}

/** A bus that is empty; `places`: of those on it who may come near. */
export function createBus(places: readonly Place[] = []): Bus {
  const row = () => new Float64Array(QUANTUM);
  return { left: row(), right: row(), wetLeft: row(), wetRight: row(), places, live: false, wet: false };
}

/** Empties a bus for the next quantum. */
export function clearBus(bus: Bus): void {
  if (bus.live) {
    bus.left.fill(0);
    bus.right.fill(0);
  }
  if (bus.wet) {
    bus.wetLeft.fill(0);
    bus.wetRight.fill(0);
  }
  bus.live = false;
  bus.wet = false;
}
