import { describe, expect, it } from 'vitest';
import { bloomsBetween, SINGERS, singerAngle, singerCrossings } from '../../src/core/blooms.ts';
import { createSteadyTrack } from '../../src/core/dream/createTrack.ts';
import { podPhase } from '../../src/core/dream/pods.ts';
import { dreamAt } from '../../src/core/dream.ts';
import { clockEvents } from '../../src/core/locks.ts';
import type { Dials } from '../../src/core/pack.ts';
import { TAU } from '../../src/core/units.ts';
import { STORIES, storyOf } from '../packs.ts';

function steady(change: Partial<Dials>, seconds = 60) {
  const { guilds, world, tonality } = storyOf('chrononest').pack;
  const dials = {
    unison: 0.5,
    variety: 0.5,
    kinship: 0.5,
    order: 0,
    tension: 0,
    hope: 0,
    glow: 1,
    ...change,
  };
  return createSteadyTrack(
    { guilds, formation: world.formation, tempo: tonality.tempo, seed: 3, end: seconds },
    dials,
  );
}

function tiled<T>(between: (from: number, to: number) => T[], end: number, step: number): T[] {
  const all: T[] = [];
  for (let t = 0; t < end; t += step) all.push(...between(t, Math.min(t + step, end)));
  return all;
}

describe.each(STORIES)('blooms of %s', (id) => {
  const { track, score, pack } = storyOf(id);
  const blooms = bloomsBetween(track, 0, score.end);

  it('[B1] come at the crest of a guild', () => {
    for (const { t, guild } of blooms) {
      const dream = dreamAt(track, t);
      const phase = Math.atan2(dream.im[guild] ?? 0, dream.re[guild] ?? 0);
      expect(Math.abs(phase)).toBeLessThan(0.02);
    }
  });

  it('[B1] come about as often as a guild breathes', () => {
    for (const [g, { rhythm }] of pack.guilds.entries()) {
      const rate = blooms.filter((bloom) => bloom.guild === g).length / score.end;
      expect(rate).toBeGreaterThan(rhythm * 0.6);
      expect(rate).toBeLessThan(rhythm * 1.6);
    }
  });

  it('[B1] tile, whatever the windows', () => {
    expect(tiled((a, b) => bloomsBetween(track, a, b), 60, 0.37)).toEqual(bloomsBetween(track, 0, 60));
  });

  it('[B3] singers sound at their zero, once a breath, and tile', () => {
    const crossings = singerCrossings(track, pack.seed, 0, 60);
    for (const { t, guild, singer } of crossings) {
      const dream = dreamAt(track, t);
      const zeta = singerAngle(pack.seed, guild, singer) + (dream.psi[guild] ?? 0);
      const phase = podPhase(zeta, dream.re[guild] ?? 0, dream.im[guild] ?? 0);
      expect(1 - Math.cos(phase)).toBeLessThan(2e-3);
    }
    const names = crossings.map(({ guild, singer, breath }) => `${guild}.${singer}.${breath}`);
    expect(new Set(names).size).toBe(names.length);
    expect(tiled((a, b) => singerCrossings(track, pack.seed, a, b), 60, 0.41)).toEqual(crossings);
  });
});

describe('how blooms look', () => {
  it('[B2] are narrow together and wide apart', () => {
    const together = bloomsBetween(steady({ unison: 1, variety: 0 }), 30, 60);
    const apart = bloomsBetween(steady({ unison: 0.1, variety: 0.9, kinship: 0.4 }), 30, 60);
    const mean = (of: number[]) => of.reduce((a, b) => a + b, 0) / of.length;
    expect(mean(together.map((bloom) => bloom.spread))).toBeLessThan(0.15);
    expect(mean(apart.map((bloom) => bloom.spread))).toBeGreaterThan(0.8);
    for (const { strength, spread } of apart)
      expect(spread).toBeGreaterThan(Math.sqrt(-2 * Math.log(strength)) / 4);
  });

  it('[B3] singers of one mind sound as one, of many as many', () => {
    const gather = (track: ReturnType<typeof steady>) => {
      const phases = singerCrossings(track, 1, 40, 60).map(({ t }) => {
        const { all } = dreamAt(track, t);
        return Math.atan2(all.im, all.re);
      });
      const re = phases.reduce((sum, phase) => sum + Math.cos(phase), 0) / phases.length;
      const im = phases.reduce((sum, phase) => sum + Math.sin(phase), 0) / phases.length;
      return Math.hypot(re, im);
    };
    expect(gather(steady({ unison: 1, variety: 0.1, kinship: 0.1 }))).toBeGreaterThan(0.9);
    expect(gather(steady({ unison: 0.1, variety: 0.95, kinship: 0.3 }))).toBeLessThan(0.4);
  });

  it('spaces the singers round the circle', () => {
    const angles = Array.from({ length: SINGERS }, (_, j) => singerAngle(5, 2, j));
    for (const [j, angle] of angles.entries()) {
      expect(Math.abs(angle - (TAU * (j + 0.5)) / SINGERS)).toBeLessThanOrEqual(0.12);
    }
  });
});

describe('locks and slips', () => {
  it('[B4] a strong clock locks every guild, once, and none slips after', () => {
    const { guilds } = storyOf('chrononest').pack;
    const events = clockEvents(steady({ unison: 0.85, variety: 0.1, order: 0.9 }));
    expect(
      events
        .filter((event) => event.kind === 'lock')
        .map((event) => event.guild)
        .sort(),
    ).toEqual(guilds.map((_, g) => g));
    expect(events.filter((event) => event.kind === 'slip')).toEqual([]);
  });

  it('[B4] without a clock guilds slip as often as their rhythms differ', () => {
    const track = steady({ unison: 0.1, variety: 0.6, kinship: 0.7 }, 120);
    const { guilds, tonality } = storyOf('chrononest').pack;
    const slips = clockEvents(track).filter((event) => event.kind === 'slip');
    for (const g of [1, 5]) {
      const expected = Math.abs((guilds[g]?.rhythm ?? 0) - tonality.tempo / 240) * 120;
      expect(Math.abs(slips.filter((event) => event.guild === g).length - expected)).toBeLessThanOrEqual(2);
    }
  });
});
