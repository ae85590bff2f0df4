import type { Tier } from './tiers.ts';

/** How a picture is drawn on a machine: its tier, and how many of its pixels a CSS pixel has at most. */
export interface Quality {
  readonly tier: Tier;
  readonly finest: number;
}

/** From the least to the best; two beside each other differ by little. */
export const QUALITIES: readonly Quality[] = [
  { tier: 'low', finest: 0.6 },
  { tier: 'low', finest: 0.8 },
  { tier: 'low', finest: 1 },
  { tier: 'medium', finest: 1 },
  { tier: 'medium', finest: 1.5 },
  { tier: 'high', finest: 1.5 },
  { tier: 'high', finest: 2 },
];

/** The level at which a machine that is not known begins. */
export const FIRST_LEVEL = 4;

/** The best level of a tier. */
export function levelOf(tier: Tier): number {
  return QUALITIES.findLastIndex((quality) => quality.tier === tier);
}
