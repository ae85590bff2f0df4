import { expect, it } from 'vitest';
import { fullestAt } from '../../../src/core/score/fullestAt.ts';
import { systemsAt } from '../../../src/core/score/systemsAt.ts';
import { STORIES, storyOf } from '../../packs.ts';

it.each(STORIES)('finds where most systems of %s stand, grown', (id) => {
  const { score } = storyOf(id);
  const standing = (t: number) => systemsAt(score, t).filter((grown) => grown >= 1).length;
  const most = Math.max(...Array.from({ length: 2000 }, (_, i) => standing((score.end * i) / 2000)));
  expect(standing(fullestAt(score, 0, score.end))).toBeGreaterThanOrEqual(most);
});
