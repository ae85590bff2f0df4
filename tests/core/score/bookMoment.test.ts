import { describe, expect, it } from 'vitest';
import { bookMoment } from '../../../src/core/score/bookMoment.ts';
import { actAt, shotAt } from '../../../src/core/score/placeAt.ts';
import { STORIES, storyOf } from '../../packs.ts';

describe.each(STORIES)('the book of %s', (id) => {
  const { score } = storyOf(id);

  it('shows each act in its later half, at the end of a shot that the camera has reached', () => {
    for (const act of score.acts) {
      const t = bookMoment(score, act);
      const shot = score.shots[shotAt(score, t)];
      expect(actAt(score, t)).toBe(act.index);
      expect(t).toBeGreaterThan((act.start + act.end) / 2);
      expect(t - (shot?.at ?? t)).toBeGreaterThan(5);
      expect(score.shots.some(({ at }) => at > t && at <= t + 0.51) || t + 0.51 > act.end).toBe(true);
    }
  });
});
