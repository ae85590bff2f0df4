import type { Pack } from '../pack.ts';

/** Who speaks, as it is written: one of the cast by name. */
export function speakerName(pack: Pick<Pack, 'cast'>, who: string): string {
  if (who === 'narrator') return 'Narrator';
  if (who === 'network') return 'The network';
  return pack.cast.find(({ id }) => id === who)?.name ?? who;
}
