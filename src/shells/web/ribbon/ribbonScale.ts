import { clamp } from '../../../core/ease.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';

/** Where each act lies on the ribbon, in pixels from its left end, and the way between time and place. */
export interface RibbonScale {
  readonly acts: readonly { readonly x: number; readonly width: number }[];
  xOf(t: Seconds): number;
  tOf(x: number): Seconds;
}

/** How much wider the open act is than a folded one. */
export const OPEN_TO_FOLDED = 4.4;

/** Acts side by side, all as wide as each other, or with `open` (an act) wide and the others folded. */
export function ribbonScale(
  score: Score,
  { width, gap, open }: { width: number; gap: number; open: number | null },
): RibbonScale {
  const weights = score.acts.map((act) => (act.index === open ? OPEN_TO_FOLDED : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const room = Math.max(0, width - gap * (weights.length - 1));
  let x = 0;
  const acts = weights.map((weight) => {
    const act = { x, width: (room * weight) / all };
    x += act.width + gap;
    return act;
  });
  return {
    acts,
    xOf(t) {
      const index = Math.max(
        0,
        score.acts.findLastIndex((act) => act.start <= t),
      );
      const act = score.acts[index];
      const place = acts[index];
      if (!act || !place) return 0;
      return place.x + place.width * clamp((t - act.start) / (act.end - act.start));
    },
    tOf(at) {
      const index = Math.max(
        0,
        acts.findLastIndex((place) => place.x - gap / 2 <= at),
      );
      const act = score.acts[index];
      const place = acts[index];
      if (!act || !place) return 0;
      const within = act.start + (act.end - act.start) * clamp((at - place.x) / place.width);
      return index < acts.length - 1 ? Math.min(within, act.end - 0.01) : within;
    },
  };
}
