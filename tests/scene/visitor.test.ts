import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { poseAt } from '../../src/scene/camera/poseAt.ts';
import type { Pose } from '../../src/scene/camera/shotPose.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { lengthOf, subtract } from '../../src/scene/camera/vec.ts';
import { createVisitor, TRAVEL, type Whereabouts } from '../../src/scene/visit/visitor.ts';
import { STORIES, storyOf } from '../packs.ts';
import { ASPECT, moved } from './moved.ts';

describe.each(STORIES)('a visitor to %s', (id) => {
  const { pack, score } = storyOf(id);
  const field = formationOf(pack, 2048);
  const site = siteOf(pack, field);
  const story = (t: number): Pose => poseAt(score, site, t, { aspect: ASPECT, tension: 0 });

  /** Poses at so many a second while one goes to these places, one every 4 s. */
  function visit(places: readonly Whereabouts[], rate: number) {
    const visitor = createVisitor(field, site.seats);
    const poses: { t: number; pose: Pose; depth: number }[] = [];
    for (let i = 0; i < (places.length + 1) * 4 * rate; i++) {
      const t = i / rate;
      const place = places[Math.floor(t / 4) - 1];
      if (place && i % (4 * rate) === 0) visitor.go(place);
      const { pose, inside } = visitor.lead(story(40 + t), t);
      poses.push({ t, pose, depth: inside?.depth ?? 0 });
    }
    return poses;
  }

  const person = pack.cast.length - 1;
  const seat = site.seats[person];
  const there = (t: number, rate: number) => Math.floor(t * rate) - 1;

  it('sees the story until they set out, and again when they are back, as if they had never left', () => {
    const poses = visit([{ kind: 'near', person }, { kind: 'inside', person }, { kind: 'story' }], 30);
    expect(poses[100]?.pose).toEqual(story(40 + 100 / 30));
    expect(poses.at(-1)?.pose).toEqual(story(40 + (poses.at(-1)?.t ?? 0)));
  });

  it('comes to rest beside a person, and then within their pod', () => {
    const poses = visit(
      [
        { kind: 'near', person },
        { kind: 'inside', person },
      ],
      30,
    );
    const far = (t: number) => {
      const { pose } = poses[there(t, 30)] ?? {};
      return pose && seat ? lengthOf(subtract(pose.eye, seat.at)) / seat.radius : 0;
    };
    expect(far(8)).toBeCloseTo(5.2, 1);
    expect(far(12)).toBeLessThan(0.5);
    expect(poses[there(8, 30)]?.depth).toBe(0);
    expect(poses[there(12, 30)]?.depth).toBe(1);
  });

  it.each([60, 120])('goes and comes back without a jump, at %i frames a second', (rate) => {
    const poses = visit(
      [
        { kind: 'look' },
        { kind: 'near', person },
        { kind: 'inside', person },
        { kind: 'near', person },
        { kind: 'story' },
      ],
      rate,
    );
    let speed = 0;
    for (const [i, { t, pose, depth }] of poses.entries()) {
      const before = poses[i - 1];
      if (!before) continue;
      const step = moved(before.pose, pose);
      expect(step, `at ${t}`).toBeLessThan((0.045 * 60) / rate);
      expect(Math.abs(step - speed), `jerk at ${t}`).toBeLessThan(0.005);
      speed = step;
      expect(Math.abs(depth - before.depth), `at ${t}`).toBeLessThan((0.09 * 60) / rate);
    }
  });

  it('cuts to where they go, by a dissolve, where motion is reduced', () => {
    const visitor = createVisitor(field, site.seats);
    visitor.lead(story(40), 0, true);
    visitor.go({ kind: 'near', person });
    const first = visitor.lead(story(40), 0.1, true);
    const later = visitor.lead(story(40), 0.6, true);
    const last = visitor.lead(story(40), 0.1 + TRAVEL, true);
    expect(first.under).toEqual({ pose: story(40), mix: 0 });
    expect(moved(first.pose, later.pose)).toBeLessThan(0.01);
    expect(later.under?.mix).toBeCloseTo(0.5, 6);
    expect(last.under).toBe(null);
  });
});
