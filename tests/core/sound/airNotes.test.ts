import { describe, expect, it } from 'vitest';
import { airNotes } from '../../../src/core/sound/airNotes.ts';
import { SMALL_SOUNDS } from '../../../src/core/sound/smallSounds.ts';
import { STORIES, storyOf } from '../../packs.ts';

/** How far times gather on any beat of 30 to 240 a minute: 1 is a clock. */
function beat(times: readonly number[]): number {
  let most = 0;
  for (let period = 0.25; period < 2; period *= 1.01) {
    const angles = times.map((t) => (2 * Math.PI * t) / period);
    const re = angles.reduce((sum, a) => sum + Math.cos(a), 0);
    const im = angles.reduce((sum, a) => sum + Math.sin(a), 0);
    most = Math.max(most, Math.hypot(re, im) / times.length);
  }
  return most;
}

describe.each(STORIES)('the place of %s', (id) => {
  const story = storyOf(id);
  const { end } = story.score;
  const notes = airNotes(story, 0, end);
  const sound = SMALL_SOUNDS[story.pack.world.formation];

  it('[N19] stirs from beginning to end, by the same chance for everyone', () => {
    const tiled = [];
    for (let t = 0; t < end; t += 0.83) tiled.push(...airNotes(story, t, Math.min(end, t + 0.83)));
    const inTime = (a: { t: number }, b: { t: number }) => a.t - b.t;
    expect(tiled.sort(inTime)).toEqual([...notes].sort(inTime));
    const times = [0, ...notes.map(({ t }) => t).sort((a, b) => a - b), end];
    const silences = times.slice(1).map((t, i) => t - (times[i] ?? 0));
    expect(Math.max(...silences)).toBeLessThan(80);
  });

  it('[N19] has no beat', () => {
    expect(beat(notes.map(({ t }) => t))).toBeLessThan(0.45);
  });

  it('[N19] is softer than any singer', () => {
    for (const { gain } of notes) expect(gain).toBeLessThanOrEqual(0.25 * 10 ** (sound.level / 20) + 1e-9);
  });
});

describe('small sounds', () => {
  it('[N19] of the dome are six drops a minute, D6 to A6', () => {
    const story = storyOf('chrononest');
    const drops = airNotes(story, 0, 300);
    expect(drops).toHaveLength(30);
    for (const { hertz } of drops) {
      expect(hertz).toBeGreaterThan(1170);
      expect(hertz).toBeLessThan(1770);
    }
  });

  it('[N19] of the river come nearer where it is all that is left', () => {
    const story = storyOf('confluence');
    const { acts } = story.score;
    const rate = (act: number) => {
      const { start = 0, end = 1 } = acts[act] ?? {};
      return airNotes(story, start, end).length / (end - start);
    };
    expect(rate(3)).toBeGreaterThan(1.5 * rate(4));
  });

  it('[N19] below the street are 100 Hz without a gap', () => {
    const story = storyOf('glass-towers');
    const hums = airNotes(story, 0, story.score.end);
    for (const [i, { t, hertz }] of hums.entries()) {
      expect(hertz).toBe(100);
      const before = hums[i - 1];
      if (before) expect(t).toBeLessThan(before.t + before.hold + 4);
    }
  });
});
