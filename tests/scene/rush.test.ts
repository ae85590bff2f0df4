import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { createRush } from '../../src/scene/camera/rush.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { storyOf } from '../packs.ts';

const story = storyOf('neo-vista');
const rushOf = () => createRush(story.score, siteOf(story.pack, formationOf(story.pack, 2048)));
const times = Array.from({ length: 900 }, (_, i) => i / 2 + 0.1);

describe('how the picture rushes by', () => {
  it('is nothing while a shot rests, and much between two that are far apart', () => {
    const rush = rushOf();
    const { shots } = story.score;
    const rests = shots.flatMap(({ at }, i) => ((shots[i + 1]?.at ?? 0) - at > 10 ? [at + 9] : []));
    expect(Math.max(...rests.map(rush))).toBeLessThan(0.3);
    expect(Math.max(...times.map(rush))).toBeGreaterThan(0.95);
  });

  it('is the same whatever was asked before', () => {
    const [one, other] = [rushOf(), rushOf()];
    const forward = times.map(one);
    const back = [...times].reverse().map(other).reverse();
    expect(back).toEqual(forward);
  });

  it('comes and goes without a jump', () => {
    const rush = rushOf();
    const steps = Array.from({ length: 9000 }, (_, i) => rush(i / 60 + 1 / 60) - rush(i / 60));
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(0.12);
  });
});
