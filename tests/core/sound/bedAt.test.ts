import { describe, expect, it } from 'vitest';
import { dreamAt } from '../../../src/core/dream.ts';
import type { Story } from '../../../src/core/openStory.ts';
import type { Dials } from '../../../src/core/pack.ts';
import { bedAt } from '../../../src/core/sound/bedAt.ts';
import { storyOf } from '../../packs.ts';

/** A story whose dials stand still. */
function under(change: Partial<Dials>): Story {
  const story = storyOf('chrononest');
  const dials = { unison: 0.5, variety: 0.5, kinship: 0.5, order: 0.5, tension: 0.5, hope: 0.5, glow: 0.5 };
  const turn = { from: 0, until: 0, before: { ...dials, ...change }, after: { ...dials, ...change } };
  return { ...story, score: { ...story.score, turns: [turn] } };
}

const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Whether each of the numbers is more than the one before. */
function rises(values: readonly number[]): boolean {
  return values.slice(1).every((value, i) => value > (values[i] ?? value));
}

describe('the bed', () => {
  it('[N10] is louder and more open with glow', () => {
    const beds = STEPS.map((glow) => bedAt(under({ glow }), 10));
    for (const part of ['gain', 'lowpass', 'shelf'] as const)
      expect(rises(beds.map((bed) => bed[part]))).toBe(true);
  });

  it('[N10] is brighter with hope, and no louder', () => {
    const beds = STEPS.map((hope) => bedAt(under({ hope }), 10));
    for (const part of ['lowpass', 'shelf', 'openness'] as const) {
      expect(rises(beds.map((bed) => bed[part]))).toBe(true);
    }
    expect(new Set(beds.map((bed) => bed.gain)).size).toBe(1);
  });

  it('[N10] has its shadow come out with tension', () => {
    const beds = STEPS.map((tension) => bedAt(under({ tension }), 10));
    for (const part of ['shadowCents', 'shadowGain'] as const) {
      expect(rises(beds.map((bed) => bed[part]))).toBe(true);
    }
    expect(beds[0]?.shadowCents).toBe(6);
    expect(beds[4]?.shadowCents).toBe(110);
  });

  it('[N13] has no tones of the clock without order', () => {
    const { clockTone, guildTones } = bedAt(under({ order: 0.05 }), 10);
    expect([clockTone, ...guildTones].map(({ gain }) => gain)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('[N13] beats by as much as a guild slips', () => {
    const story = storyOf('chrononest');
    const clock = story.pack.tonality.tempo / 240;
    for (let t = 20; t < story.score.end; t += 31) {
      const phase = (s: number, g: number) => {
        const { re, im } = dreamAt(story.track, s);
        return Math.atan2(im[g] ?? 0, re[g] ?? 0) / (2 * Math.PI);
      };
      const { clockTone, guildTones } = bedAt(story, t);
      for (const [g, tone] of guildTones.entries()) {
        const turned = phase(t + 0.25, g) - phase(t - 0.25, g);
        const rate = (turned - Math.round(turned)) / 0.5;
        expect(tone.hertz - clockTone.hertz).toBeCloseTo(8 * (rate - clock), 6);
      }
    }
  });

  it('[N4] stops where the network interrupts', () => {
    const story = storyOf('glass-towers');
    const stop = story.score.stops[0];
    expect(bedAt(story, (stop?.stopAt ?? 0) - 0.01).stopped).toBe(false);
    expect(bedAt(story, stop?.stopAt ?? 0).stopped).toBe(true);
    expect(bedAt(story, stop?.resumeAt ?? 0).stopped).toBe(false);
  });
});
