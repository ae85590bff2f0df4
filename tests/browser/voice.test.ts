import { describe, expect, it } from 'vitest';
import { packOf } from '../packs.ts';
import { openVoiceLab } from './voice/lab.ts';

const lab = openVoiceLab();

describe('the voice', () => {
  it.each([0.75, 1, 1.5])('is where the playhead is after 200 seeks at %f of the pace', async (rate) => {
    const heard = await lab().evaluate(
      ([pack, at]) => window.voiceLab.hearSeeks(pack, { act: 1, rate: at, count: 200 }),
      [packOf('chrononest'), rate] as const,
    );
    expect(heard.places).toBeGreaterThan(800);
    expect(heard.unread).toBeLessThan(10);
    expect(heard.worst).toBeLessThan(0.04);
  });

  it('begins in the middle of a word and ends without a click', async () => {
    const heard = await lab().evaluate((pack) => window.voiceLab.hearEdges(pack), packOf('chrononest'));
    expect(heard.before).toBeLessThan(-90);
    expect(heard.sounds).toBeGreaterThan(-20);
    expect(heard.after).toBeLessThan(-90);
    expect(heard.entry).toBeLessThan(heard.told + 1);
    expect(heard.halt).toBeLessThan(heard.told + 1);
    expect(heard.bare).toBeGreaterThan(heard.told + 3);
  });

  it('[V4] has all else give way to it', async () => {
    const heard = await lab().evaluate((pack) => window.voiceLab.hearBed(pack), packOf('chrononest'));
    expect(heard.complete).toBe(true);
    expect(heard.voice).toBeGreaterThan(-25);
    expect(heard.under).toBeLessThan(heard.bare + LOUDER - 7);
  });

  it('of the network is of a narrow band, said twice, and has no room', async () => {
    const heard = await lab().evaluate((bands) => window.voiceLab.hearNetwork(bands), [60, 1200, 8000]);
    const [low = 0, middle = 0, high = 0] = heard.bands;
    expect(middle - low).toBeGreaterThan(20);
    expect(middle - high).toBeGreaterThan(12);
    const loud = heard.levels.flatMap((level, ms) => (level > -45 ? [ms] : []));
    const [first = 0, ...later] = loud;
    expect(later.filter((ms) => ms > first + 2).every((ms) => Math.abs(ms - first - 11) <= 2)).toBe(true);
    expect((loud.at(-1) ?? 0) - first).toBeGreaterThan(8);
    expect(Math.max(...heard.levels.slice(60))).toBeLessThan(-90);
  });
});

/** How much more a story with a voice is made up, in dB. */
const LOUDER = 4.3;
