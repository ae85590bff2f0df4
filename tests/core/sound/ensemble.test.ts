import { describe, expect, it } from 'vitest';
import { ensembleOf, SINGERS_RATE } from '../../../src/core/sound/ensemble.ts';
import { VOICE_POOLS } from '../../../src/core/sound/pools.ts';
import { packOf, STORIES } from '../../packs.ts';

describe('an ensemble', () => {
  it.each(STORIES)('of %s has degrees of its own for every guild', (id) => {
    const pack = packOf(id);
    const foreign = ensembleOf({ ...pack, id: 'elsewhere' });
    expect(foreign.pools).toEqual(pack.guilds.map(({ voice }) => VOICE_POOLS[voice]));
    expect(ensembleOf(pack).pools).toHaveLength(pack.guilds.length);
  });

  it('[N11] ranks guilds by share, the largest first', () => {
    const pack = packOf('confluence');
    const { ranks } = ensembleOf(pack);
    const byRank = pack.guilds.map((_, g) => pack.guilds[ranks.indexOf(g)]?.share ?? 0);
    expect(byRank).toEqual([...byRank].sort((a, b) => b - a));
  });

  it('[N12] stands to both sides, with bells and pulses in the middle', () => {
    const pack = packOf('glass-towers');
    const { places } = ensembleOf(pack);
    for (const [g, { voice }] of pack.guilds.entries()) if (voice === 'bell') expect(places[g]).toBe(0);
    expect(Math.min(...places)).toBe(-0.62);
    expect(Math.max(...places)).toBe(0.62);
  });

  it('[N2] leaves all breaths to few guilds and thins many alike', () => {
    const pack = packOf('new-avalon');
    const [guild] = pack.guilds;
    if (!guild) throw new Error('a pack has a guild');
    expect(ensembleOf({ ...pack, guilds: [guild] }).room).toBe(1);
    const many = { ...pack, guilds: Array.from({ length: 10 }, () => ({ ...guild, rhythm: 0.2 })) };
    expect(ensembleOf(many).room).toBeCloseTo(SINGERS_RATE / 10);
  });
});
