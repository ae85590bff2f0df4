import type { Seconds } from '../core/units.ts';
import { createGovernor } from './governor.ts';
import { FIRST_LEVEL, levelOf, QUALITIES, type Quality } from './qualities.ts';
import type { Tier } from './tiers.ts';

/** How pictures are drawn from frame to frame. */
export interface QualityNow {
  readonly now: () => Quality;
  /** Tells that a frame is drawn at a time of any steady clock; returns how. */
  readonly see: (at: Seconds) => Quality;
}

export interface QualityOptions {
  /** Fixes the tier. */
  readonly tier?: Tier;
  /** Keeps to the first level. */
  readonly steady?: boolean;
  readonly level?: number;
  readonly onLevel?: (level: number) => void;
}

/** A fixed quality, or one that a governor keeps to what the machine can draw in time. */
export function createQuality({ tier, steady, level, onLevel }: QualityOptions): QualityNow {
  const best = QUALITIES.length - 1;
  const first = tier ? levelOf(tier) : (level ?? (steady ? best : FIRST_LEVEL));
  const governor = createGovernor({ first, best });
  const qualityAt = (index: number): Quality => QUALITIES[index] ?? { tier: 'low', finest: 1 };
  let last: Seconds | null = null;
  return {
    now: () => qualityAt(governor.level()),
    see(at) {
      if (tier || steady) return qualityAt(governor.level());
      const before = governor.level();
      const after = last === null ? before : governor.see(at - last);
      last = at;
      if (after !== before) onLevel?.(after);
      return qualityAt(after);
    },
  };
}
