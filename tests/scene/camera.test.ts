import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { dialsAt } from '../../src/core/score/dialsAt.ts';
import { shotAt } from '../../src/core/score/placeAt.ts';
import { calmPoseAt } from '../../src/scene/camera/calmPose.ts';
import { poseAt } from '../../src/scene/camera/poseAt.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { lengthOf, subtract, unit } from '../../src/scene/camera/vec.ts';
import { STORIES, storyOf } from '../packs.ts';
import { ASPECT, moved } from './moved.ts';

const PICTURES = [
  ['a wide picture', ASPECT],
  ['a phone held upright', 390 / 844],
] as const;
/** By then a shot is there, in seconds. */
const SETTLED = 9.5;

describe.each(STORIES)('the camera in %s', (id) => {
  const { pack, score } = storyOf(id);
  const field = formationOf(pack, 4096);
  const site = siteOf(pack, field);
  const poseOf = (t: number, aspect = ASPECT) =>
    poseAt(score, site, t, { aspect, tension: dialsAt(score, t).tension });

  it.each(PICTURES)('never jumps in %s, in place or in speed, from first second to last', (_, aspect) => {
    let last = poseOf(0, aspect);
    let speed: number | null = null;
    for (let t = 1 / 60; t < score.end; t += 1 / 60) {
      const now = poseOf(t, aspect);
      expect(now.eye.every(Number.isFinite) && now.look.every(Number.isFinite)).toBe(true);
      const step = moved(last, now, aspect);
      expect(step, `at ${t}`).toBeLessThan(0.03);
      const stands = score.stops.some(
        (stop) => Math.abs(t - stop.stopAt) < 0.05 || Math.abs(t - stop.resumeAt) < 0.05,
      );
      if (speed !== null && !stands) expect(Math.abs(step - speed), `jerk at ${t}`).toBeLessThan(0.004);
      last = now;
      speed = step;
    }
  });

  it('crosses from act to act in one movement: one shot sets out as the act closes, and is there at the first word', () => {
    for (const [i, act] of score.acts.slice(1).entries()) {
      const close = score.acts[i]?.close ?? 0;
      const shots = score.shots.filter(({ at }) => at >= close && at < act.firstWord);
      expect(shots.map(({ line }) => line)).toEqual([null]);
      const [shot] = shots;
      const next = score.shots.find(({ at }) => at >= act.firstWord);
      expect((next?.at ?? score.end) - (shot?.at ?? 0)).toBeGreaterThanOrEqual(act.firstWord - close);
    }
  });

  it('does not travel where motion is reduced: it breathes, and cuts over a second where a shot begins', () => {
    const calmAt = (t: number) =>
      calmPoseAt(score, site, t, { aspect: ASPECT, tension: dialsAt(score, t).tension });
    for (const [i, { at }] of score.shots.entries()) {
      const end = score.shots[i + 1]?.at ?? score.end;
      const first = calmAt(at);
      expect(first.before === null).toBe(i === 0);
      expect(calmAt(Math.min(at + 0.999, end - 0.001)).mix).toBeGreaterThan(first.mix - 1e-9);
      for (let t = at + 1.001; t < end; t += 0.5) {
        const { pose, before } = calmAt(t);
        expect(before).toBeNull();
        expect(moved(first.pose, pose), `at ${t}`).toBeLessThan(0.03);
      }
    }
  });

  it.each(PICTURES)('sees the person in favor in a close shot of %s, whole and near a third', (_, aspect) => {
    const settled = score.shots.filter(({ at, shot, focus, line }, i) => {
      const long = (score.shots[i + 1]?.at ?? score.end) - at > SETTLED;
      return shot === 'close' && focus !== null && line !== null && long;
    });
    expect(settled.length).toBeGreaterThan(2);
    for (const shot of settled) {
      const t = shot.at + SETTLED;
      const { eye, look, fov } = poseOf(t, aspect);
      const { at, radius } = site.seats[shot.focus ?? -1] ?? { at: [0, 0, 0] as const, radius: 1 };
      const ahead = unit(subtract(look, eye));
      const toPod = unit(subtract(at, eye));
      const off = Math.acos(toPod[0] * ahead[0] + toPod[1] * ahead[1] + toPod[2] * ahead[2]);
      const halfWidth = Math.tan((fov * Math.PI) / 360) * aspect;
      const third = Math.tan(off) / halfWidth;
      expect(third).toBeGreaterThan(0.2);
      expect(third).toBeLessThan(0.45);
      expect(third + radius / lengthOf(subtract(at, eye)) / halfWidth).toBeLessThan(1);
    }
  });

  it('stays within reach of its world', () => {
    const size = lengthOf(subtract(field.extent.max, field.extent.min));
    for (let t = 0; t < score.end; t += 0.5) {
      expect(lengthOf(subtract(poseOf(t).eye, field.stations.wide.look))).toBeLessThan(size * 1.5);
    }
  });

  it('is the same sought as played', () => {
    const seen = [300, 20, 150.5].map((t) => [t, poseOf(t)] as const);
    poseOf(1);
    for (const [t, pose] of seen) expect(poseOf(t)).toEqual(pose);
    expect(shotAt(score, 0)).toBe(0);
  });
});
