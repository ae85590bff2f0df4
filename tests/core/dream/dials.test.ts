import { describe, expect, it } from 'vitest';
import { clockRate, createSteadyTrack } from '../../../src/core/dream/createTrack.ts';
import { dreamAt } from '../../../src/core/dream.ts';
import type { Dials } from '../../../src/core/pack.ts';
import { TAU } from '../../../src/core/units.ts';
import { STORIES, storyOf } from '../../packs.ts';

type Corner = readonly [unison: number, variety: number, kinship: number, order: number];

const SETTLE = 30;
const LOOK = 60;

function steady(id: string, [unison, variety, kinship, order]: Corner, seed = 1, seconds = LOOK) {
  const { guilds, world, tonality } = storyOf(id).pack;
  const dials: Dials = { unison, variety, kinship, order, tension: 0, hope: 0.5, glow: 0.5 };
  const end = SETTLE + seconds;
  const course = { guilds, formation: world.formation, tempo: tonality.tempo, seed, end };
  const track = createSteadyTrack(course, dials);
  const guildMeans = guilds.map(() => 0);
  let mean = 0;
  let samples = 0;
  for (let t = SETTLE; t < end; t += 0.2) {
    const dream = dreamAt(track, t);
    mean += dream.all.r;
    for (const [g, r] of dream.r.entries()) guildMeans[g] = (guildMeans[g] ?? 0) + r;
    samples++;
  }
  return {
    track,
    tempo: tonality.tempo,
    global: mean / samples,
    guilds: guildMeans.map((sum) => sum / samples),
  };
}

/** All corners of a box of dials: [low, high] for each. */
function corners(box: readonly (readonly [number, number])[]): Corner[] {
  return box
    .reduce<number[][]>(
      (all, [low, high]) =>
        all.flatMap((one) => [
          [...one, low],
          [...one, high],
        ]),
      [[]],
    )
    .map(([u = 0, v = 0, k = 0, o = 0]) => [u, v, k, o]);
}

describe.each(STORIES)('what the dials mean to the guilds of %s', (id) => {
  it('[D20] homogenized is one', () => {
    for (const corner of corners([
      [0.95, 1],
      [0, 0.15],
      [0, 0.3],
      [0, 0.2],
    ])) {
      expect(steady(id, corner).global, corner.join()).toBeGreaterThan(0.95);
    }
  });

  it('[D21] regimented is locked to the clock', () => {
    for (const corner of corners([
      [0.75, 1],
      [0, 0.25],
      [0, 1],
      [0.8, 1],
    ])) {
      const { global, track, tempo } = steady(id, corner);
      expect(global, corner.join()).toBeGreaterThan(0.9);
      const against = (t: number) => {
        const { all } = dreamAt(track, t);
        return Math.atan2(all.im, all.re) - clockRate(tempo) * t;
      };
      const drift = against(SETTLE + 60) - against(SETTLE + 30);
      expect(Math.abs(drift - TAU * Math.round(drift / TAU)), corner.join()).toBeLessThan(0.1);
    }
  });

  it('[D22] coexistence is each guild together and the city not', () => {
    for (const corner of corners([
      [0.5, 0.6],
      [0.75, 0.8],
      [0.85, 0.95],
      [0, 0.05],
    ])) {
      const { global, guilds } = steady(id, corner);
      expect(global, corner.join()).toBeLessThan(0.5);
      expect(Math.min(...guilds), corner.join()).toBeGreaterThan(0.8);
    }
  });

  it('[D23] scattered is nobody with anybody', () => {
    for (const corner of corners([
      [0, 0.15],
      [0.9, 1],
      [0, 0.4],
      [0, 0],
    ])) {
      const { global, guilds } = steady(id, corner);
      expect(global, corner.join()).toBeLessThan(0.3);
      expect(Math.max(...guilds), corner.join()).toBeLessThan(0.5);
    }
  });

  it('[D24] more unison never tears the city apart', () => {
    for (const corner of corners([
      [0, 0],
      [0.1, 0.8],
      [0.1, 0.9],
      [0, 0.5],
    ])) {
      let most = 0;
      for (let unison = 0; unison <= 1.001; unison += 0.2) {
        const [, variety, kinship, order] = corner;
        const { global } = steady(id, [unison, variety, kinship, order], 1, 90);
        expect(global, `${unison},${corner.slice(1)}`).toBeGreaterThan(most - 0.1);
        most = Math.max(most, global);
      }
    }
  });
});
