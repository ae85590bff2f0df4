import type { Hertz } from '../core/units.ts';

/**
 * Samples a second of each tier. The low one is the same sound at half the rate, so all that makes it costs half and the room,
 * whose answer is half as long too, less: every note is played, and only what lies above 12 kHz is missing, where the voice has nothing.
 */
export const SOUND_TIERS = { full: 48_000, low: 24_000 } as const satisfies Record<string, Hertz>;
export type SoundTier = keyof typeof SOUND_TIERS;
