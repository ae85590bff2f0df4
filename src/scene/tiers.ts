/** How much light a machine can draw. */
export type Tier = 'low' | 'medium' | 'high';

export interface TierFacts {
  readonly pods: number;
  /** Pixels drawn to pixels shown, each way. */
  readonly scale: number;
  readonly samples: number;
  /** Most pods drawn with skin, veins and sleeper, and of these most that the mirror shows so. */
  readonly near: number;
  readonly nearMirrored: number;
  /** The picture's size over that of its first and finest bloom, each way, and how many there are, each half the one before. */
  readonly bloom: number;
  readonly bloomMips: number;
  /** The picture's size over the mirror's, each way. */
  readonly mirror: number;
  /** The same for the scene from another eye, where a system shows it. */
  readonly live: number;
  readonly airSteps: number;
  /** How often the air is blurred. */
  readonly airBlurs: number;
  /** Whether surfaces have their finest detail. */
  readonly fine: boolean;
}

export const TIERS: Readonly<Record<Tier, TierFacts>> = {
  low: {
    pods: 4096,
    scale: 0.6,
    samples: 0,
    near: 5,
    nearMirrored: 0,
    bloom: 4,
    bloomMips: 2,
    mirror: 6,
    live: 3,
    airSteps: 6,
    airBlurs: 1,
    fine: false,
  },
  medium: {
    pods: 16384,
    scale: 0.8,
    samples: 0,
    near: 16,
    nearMirrored: 0,
    bloom: 2,
    bloomMips: 5,
    mirror: 3,
    live: 2,
    airSteps: 10,
    airBlurs: 2,
    fine: true,
  },
  high: {
    pods: 32768,
    scale: 1,
    samples: 4,
    near: 64,
    nearMirrored: 14,
    bloom: 2,
    bloomMips: 6,
    mirror: 2,
    live: 2,
    airSteps: 26,
    airBlurs: 2,
    fine: true,
  },
};
