import { describe, expect, it } from 'vitest';
import { type Bends, bendsAt, noBends, OPEN_HIGH, OPEN_LOW } from '../../../../src/core/sound/bends.ts';
import { swayAt } from '../../../../src/core/sound/sway.ts';
import { swayedFused, tidyDegree } from '../../../../src/core/sound/swayed.ts';
import { STORIES, storyOf } from '../../../packs.ts';
import { aloneIn } from './alone.ts';

/** Everything that bends, on scales on which a step is heard alike. */
function scaled({ guilds, bed, air, room, shelf }: Bends): number[] {
  const all = guilds.flatMap(({ gain, send, narrow, low, high, wide }) => {
    return [gain, Math.min(2, send), narrow, Math.log2(low) / 3, Math.log2(high) / 3, wide];
  });
  return [
    ...all,
    bed.gain,
    Math.log2(bed.lowpass) / 3,
    air.gain,
    Math.log2(air.lowpass) / 3,
    room,
    shelf / 6,
  ];
}

describe.each(STORIES)('the bends of %s', (id) => {
  const story = storyOf(id);
  const { end } = story.score;

  it('[Y11] never jump', () => {
    let before = scaled(bendsAt(story, 0));
    for (let t = 0; t < end; t += 0.1) {
      const now = scaled(bendsAt(story, t));
      const most = Math.max(...now.map((x, i) => Math.abs(x - (before[i] ?? x))));
      expect(most, `at ${t.toFixed(1)}`).toBeLessThan(0.2);
      before = now;
    }
  });

  it('[Y11] stay within what an ear and a filter can take', () => {
    for (let t = 0; t < end; t += 2.3) {
      const { guilds, bed, air, room, shelf } = bendsAt(story, t);
      for (const { gain, send, narrow, low, high, wide } of guilds) {
        for (const unit of [narrow, wide]) expect(unit).toBe(Math.min(1, Math.max(0, unit)));
        expect(gain).toBeGreaterThan(0.15);
        expect(gain).toBeLessThan(2);
        expect(send).toBeLessThan(4);
        expect(low).toBeGreaterThanOrEqual(OPEN_LOW - 1e-9);
        expect(high).toBeLessThanOrEqual(OPEN_HIGH + 1e-9);
        expect(high / low).toBeGreaterThanOrEqual(1.5 - 1e-9);
      }
      expect(Math.min(bed.gain, bed.lowpass / 200, air.lowpass / 200)).toBeGreaterThan(0.3);
      expect(air.gain).toBeLessThan(2);
      expect(room).toBeGreaterThanOrEqual(0);
      expect(room).toBeLessThanOrEqual(1.5);
      expect(Math.abs(shelf)).toBeLessThan(10);
    }
  });

  it('[Y11] are the same in whatever order one asks, into whatever one has', () => {
    const out = noBends(story.pack.guilds.length);
    for (const t of [0.9, 0.1, 0.5, 0.3, 0.7].map((part) => part * end)) {
      expect(bendsAt(story, t, out)).toEqual(bendsAt(story, t));
    }
  });
});

describe('what systems do to others', () => {
  const span = [{ from: 20, to: 60 }];

  it('[Y11] grows with the system, and is gone when it is', () => {
    const seen = aloneIn(storyOf('chrononest'), 'chronomedia', span);
    const narrow = [20, 21, 22, 23, 40, 61, 62, 63].map((t) => bendsAt(seen, t).guilds[0]?.narrow ?? 0);
    expect(narrow).toEqual([
      ...narrow.slice(0, 4).sort((a, b) => a - b),
      1,
      ...narrow.slice(5).sort((a, b) => b - a),
    ]);
    expect([narrow[0], narrow[7]]).toEqual([0, 0]);
  });

  it('[Y11] a front passes from left to right', () => {
    const seen = aloneIn(storyOf('neo-vista'), 'homogenization', span);
    const { fused } = swayAt(seen, 22.9);
    expect(fused[0]).toBeGreaterThan(0.2);
    expect(Math.min(...fused)).toBe(0);
    for (const x of swayAt(seen, 30).fused) expect(x).toBeCloseTo(0.3);
  });

  it('[Y12] dissenters never fuse', () => {
    const story = storyOf('chrononest');
    const owls = story.pack.guilds.findIndex(({ id }) => id === 'owls');
    const sway = swayAt(aloneIn(story, 'dissent', span), 40);
    expect(swayedFused(sway, owls, 1)).toBe(0);
    expect(swayedFused(sway, owls + 1, 1)).toBe(1);
  });

  it('[Y12] a machine with good taste leaves five tones of seven', () => {
    const sway = swayAt(aloneIn(storyOf('confluence'), 'dream-symphonies', span), 40);
    expect(new Set([0, 1, 2, 3, 4, 5, 6].map((degree) => tidyDegree(sway, degree))).size).toBe(5);
  });
});
