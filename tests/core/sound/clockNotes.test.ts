import { describe, expect, it } from 'vitest';
import { dreamAt } from '../../../src/core/dream.ts';
import { dialsAt } from '../../../src/core/score/dialsAt.ts';
import { clockNotes, STROKE_ORDER, TICK_ORDER } from '../../../src/core/sound/clockNotes.ts';
import { TAU } from '../../../src/core/units.ts';
import { STORIES, storyOf } from '../../packs.ts';

describe.each(STORIES)('the clock of %s', (id) => {
  const story = storyOf(id);
  const { tempo } = story.pack.tonality;
  const notes = clockNotes(story, 0, story.score.end);
  const ticks = notes.filter(({ part }) => part === 'tick');

  it('[N6] ticks on the quarters of its breath', () => {
    for (const { t } of ticks) {
      const quarters = (4 * dreamAt(story.track, t).clock) / TAU;
      expect(Math.abs(quarters - Math.round(quarters))).toBeLessThan(1e-3);
    }
  });

  it('[N6] ticks four times a breath, which is once a beat of the tempo', () => {
    const steps = ticks.slice(1).map(({ t }, i) => t - (ticks[i]?.t ?? 0));
    const running = steps.filter((step) => step < 90 / tempo);
    expect(running.length).toBeGreaterThan(20);
    for (const step of running) expect(step).toBeCloseTo(60 / tempo, 3);
  });

  it('[N6] is silent where order is weak, and strikes only where it is strong', () => {
    for (const { t, part } of notes) {
      const { order } = dialsAt(story.score, t);
      expect(order).toBeGreaterThanOrEqual(part === 'stroke' ? STROKE_ORDER : TICK_ORDER);
    }
  });

  it('[N6] is equal-tempered', () => {
    for (const { hertz } of notes) {
      const semitones = 12 * Math.log2(hertz / 440);
      expect(Math.abs(semitones - Math.round(semitones))).toBeLessThan(1e-6);
    }
  });
});
