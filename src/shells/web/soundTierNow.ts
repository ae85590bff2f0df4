import { QUALITIES } from '../../scene/qualities.ts';
import type { SoundTier } from '../../sound/soundTier.ts';
import { recall } from './memory.ts';
import { readWishes } from './openDoor.ts';

/** The sound's tier: low where the picture's is, as the address asks or as far as this machine is known. */
export function soundTierNow(): SoundTier {
  const tier = readWishes(location.search).mount.tier ?? QUALITIES[recall().level ?? -1]?.tier;
  return tier === 'low' ? 'low' : 'full';
}
