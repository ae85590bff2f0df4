import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { dialsAt } from '../../src/core/score/dialsAt.ts';
import { lineAt } from '../../src/core/score/placeAt.ts';
import { poseAt } from '../../src/scene/camera/poseAt.ts';
import type { Pose } from '../../src/scene/camera/shotPose.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { createHand } from '../../src/scene/hand.ts';
import { STORIES, storyOf } from '../packs.ts';
import { ASPECT, moved } from './moved.ts';

/** An element as far as the hand knows one, 720 pixels tall. */
function element() {
  const target = new EventTarget();
  return Object.assign(target, { clientHeight: 720, setPointerCapture: () => {} }) as unknown as HTMLElement;
}

function pointer(type: string, clientX: number, clientY: number): Event {
  return Object.assign(new Event(type), { pointerId: 1, clientX, clientY });
}

/** The longest line of a story that another follows at once, so that there is time to drag in it. */
function roomiest({ score }: ReturnType<typeof storyOf>) {
  const lines = score.lines.filter(({ index, end }) => score.lines[index + 1]?.start === end);
  const [line] = lines.sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!line) throw new Error('the story has lines that follow one another');
  return line;
}

describe.each(STORIES)('a hand on the camera in %s', (id) => {
  const story = storyOf(id);
  const { pack, score } = story;
  const site = siteOf(pack, formationOf(pack, 4096));
  const own = (t: number) => poseAt(score, site, t, { aspect: ASPECT, tension: dialsAt(score, t).tension });
  const line = roomiest(story);

  /** Poses at so many a second from a second into the line to 3 s after it, dragged for a second and let go at `letGo`. */
  function dragged(rate: number, letGo: number) {
    const hand = createHand();
    const place = element();
    hand.attach(place);
    const poses: { t: number; pose: Pose }[] = [];
    let held: boolean | null = null;
    for (let t = line.start + 1; t < line.end + 3; t += 1 / rate) {
      if (held === null && t >= letGo - 1) {
        place.dispatchEvent(pointer('pointerdown', 400, 300));
        held = true;
      } else if (held && t < letGo) {
        const x = 400 + 200 * (t - letGo + 1);
        place.dispatchEvent(pointer('pointermove', x, 300 - 0.25 * (x - 400)));
      } else if (held) {
        place.dispatchEvent(pointer('pointerup', 600, 250));
        held = false;
      }
      const now = lineAt(score, t);
      const left = now === null ? Infinity : (score.lines[now]?.end ?? 0) - t;
      poses.push({ t, pose: hand.lead(own(t), { line: now, left }, t) });
    }
    return poses;
  }

  it('turns it at once and leaves it turned while the line has time', () => {
    const letGo = line.start + 2.2;
    const after = dragged(60, letGo).find(({ t }) => t > letGo + 0.1);
    expect(after && moved(own(after.t), after.pose)).toBeGreaterThan(0.1);
  });

  it.each([60, 144])(
    'gives it back by the next line, with no step and no jerk, at %i frames a second',
    (rate) => {
      const letGo = line.start + 2.2;
      const poses = dragged(rate, letGo);
      let speed: number | null = null;
      for (const [i, { t, pose }] of poses.entries()) {
        const before = poses[i - 1];
        if (!before || t < letGo + 0.1) continue;
        const step = moved(before.pose, pose);
        expect(step, `at ${t}`).toBeLessThan((0.03 * 60) / rate);
        if (speed !== null) expect(Math.abs(step - speed), `jerk at ${t}`).toBeLessThan(0.004);
        speed = step;
      }
      for (const { t, pose } of poses.filter(({ t }) => t > line.end + 0.05))
        expect(moved(own(t), pose), `at ${t}`).toBeLessThan(1e-6);
    },
  );

  it('let go too late for that, is given back without haste', () => {
    const poses = dragged(60, line.end - 0.4);
    const last = poses.at(-1);
    for (const [i, { t, pose }] of poses.entries()) {
      const before = poses[i - 1];
      if (before && t > line.end - 0.3) expect(moved(before.pose, pose), `at ${t}`).toBeLessThan(0.03);
    }
    expect(last && moved(own(last.t), last.pose)).toBeLessThan(1e-6);
  });
});
