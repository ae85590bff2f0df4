import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { compose } from '../../src/scene/camera/poseAt.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { storyOf } from '../packs.ts';

describe('one who is in several places at once', () => {
  const { score, pack } = storyOf('glass-towers');
  const field = formationOf(pack, 500);
  const site = siteOf(pack, field);
  const several = pack.systems.findIndex(({ id }) => id === 'quantum-pods');
  const near = score.shots.filter(
    ({ shot, focus }) => (shot === 'close' || shot === 'orbit') && focus !== null,
  );
  const lookedAt = (shot: (typeof near)[number]) =>
    compose(score, site, shot, 16 / 9, site.stations.wide).focus?.at;

  it('is met elsewhere in the shot that shows it', () => {
    const shots = near.filter(({ system }) => system === several);
    expect(shots.length).toBeGreaterThan(0);
    for (const shot of shots) expect(lookedAt(shot)).toEqual(field.elsewhere?.at);
  });

  it('sleeps in their own place in every other', () => {
    for (const shot of near.filter(({ system }) => system !== several))
      expect(lookedAt(shot)).toEqual(field.found[shot.focus ?? 0]?.at);
  });
});
