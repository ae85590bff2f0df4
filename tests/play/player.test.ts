import { describe, expect, it, vi } from 'vitest';
import { emptyFrame, type Frame, frameAt } from '../../src/core/frame.ts';
import { type Playhead, timeAt } from '../../src/core/playhead.ts';
import { audioClock } from '../../src/play/audioClock.ts';
import { monotonicClock, steppedClock } from '../../src/play/clock.ts';
import { DISSOLVE, HASTE } from '../../src/play/dissolves.ts';
import { createPlayer } from '../../src/play/player.ts';
import { sharedClock } from '../../src/play/sharedClock.ts';
import { storyOf } from '../packs.ts';

const story = storyOf('chrononest');
const { score } = story;

function stepped() {
  const clock = steppedClock();
  const player = createPlayer({ story, clock });
  return { clock, player };
}

describe('the playhead', () => {
  it('[P1] is a line of the clock, or stands', () => {
    const running: Playhead = { anchorT: 10, anchorNow: 100, rate: 1.25, paused: false };
    expect(timeAt(running, 104)).toBe(15);
    expect(timeAt({ ...running, paused: true }, 104)).toBe(10);
  });

  it('[P2] does not jump when played, paused or set to another rate', () => {
    const { clock, player } = stepped();
    player.play();
    clock.moveTo(10);
    player.setRate(1.5);
    expect(player.time()).toBeCloseTo(10, 9);
    clock.moveTo(14);
    expect(player.time()).toBeCloseTo(16, 9);
    player.pause();
    clock.moveTo(90);
    expect(player.time()).toBeCloseTo(16, 9);
    player.setClock(steppedClock(5000));
    expect(player.time()).toBeCloseTo(16, 9);
    player.play();
    expect(player.time()).toBeCloseTo(16, 9);
  });

  it('takes the nearest of the rates .75, 1, 1.25, 1.5', () => {
    const { player } = stepped();
    const got = [0.1, 0.8, 1.1, 1.2, 9].map((rate) => {
      player.setRate(rate);
      return player.playhead().rate;
    });
    expect(got).toEqual([0.75, 0.75, 1, 1.25, 1.5]);
  });

  it('brings its facts up to now without a frame, for a page that is not seen', () => {
    const { clock, player } = stepped();
    const seen = vi.fn();
    player.play();
    player.subscribe(seen);
    clock.moveTo(clock.now() + (score.acts[1]?.start ?? 0) + 1);
    player.refresh();
    expect(player.facts.getState().act).toBe(1);
    clock.moveTo(clock.now() + score.end);
    player.refresh();
    expect(player.facts.getState()).toMatchObject({ ended: true, paused: true });
    expect(seen).not.toHaveBeenCalled();
  });

  it('reaches any second in one call', () => {
    const { player } = stepped();
    for (const t of [0, 0.001, 77.7, score.end - 0.001, score.end]) {
      player.seek(t);
      expect(player.time()).toBe(t);
      expect(player.step().t).toBe(t);
    }
    player.seek(-5);
    expect(player.time()).toBe(0);
    player.seek(1e9);
    expect(player.time()).toBe(score.end);
  });

  it('ends, paused, at the last second, and plays again from the first', () => {
    const { clock, player } = stepped();
    player.seek(score.end - 1);
    player.play();
    clock.moveTo(3);
    player.step();
    expect(player.facts.getState()).toMatchObject({ ended: true, paused: true });
    player.play();
    expect(player.time()).toBe(0);
    expect(player.facts.getState()).toMatchObject({ ended: false, paused: false });
  });
});

describe('steps', () => {
  it('go from line to line, back to the beginning first', () => {
    const { player } = stepped();
    player.stepLine(1);
    expect(player.time()).toBe(score.lines[0]?.start);
    player.stepLine(1);
    player.stepLine(1);
    expect(player.time()).toBe(score.lines[2]?.start);
    player.stepLine(-1);
    expect(player.time()).toBe(score.lines[1]?.start);
    player.seek((score.lines[5]?.start ?? 0) + 2);
    player.stepLine(-1);
    expect(player.time()).toBe(score.lines[5]?.start);
  });

  it('go from act to act and stop at the ends', () => {
    const { player } = stepped();
    for (let i = 1; i < 5; i++) {
      player.stepAct(1);
      expect(player.time()).toBe(score.acts[i]?.start);
    }
    player.stepAct(1);
    expect(player.time()).toBe(score.end);
    player.seek(1);
    player.stepAct(-1);
    expect(player.time()).toBe(0);
  });

  it('are dissolves of a second from where we were', () => {
    const { clock, player } = stepped();
    const seen: (number | null)[] = [];
    player.subscribe((_, dissolve) => seen.push(dissolve ? dissolve.mix : null));
    player.seek(50, { dissolve: false });
    player.step();
    player.stepAct(1);
    for (const now of [0, 0.25, 0.5, DISSOLVE]) {
      clock.moveTo(now);
      player.step();
    }
    expect(seen).toEqual([null, 0, 0.25, 0.5, null]);
  });

  it('[P6] that come faster than a dissolve wait for it in the picture, and then the last is gone to', () => {
    const { clock, player } = stepped();
    const seen: unknown[] = [];
    player.subscribe((frame, dissolve) => seen.push(dissolve && { ...dissolve, now: frame.t }));
    const at = (now: number, to?: number): unknown => {
      clock.moveTo(now);
      if (to !== undefined) player.seek(to);
      player.step();
      return seen.at(-1);
    };
    player.seek(50, { dissolve: false });
    expect(at(0, 60)).toEqual({ from: 50, mix: 0, now: 60 });
    expect(at(0.25, 70)).toEqual({ from: 50, mix: 0.25, to: 60, now: 70 });
    expect(at(0.5, 80)).toEqual({ from: 50, mix: 0.5, to: 60, now: 80 });
    expect(at(1)).toEqual({ from: 60, mix: 0, now: 80 });
    expect(at(1 + HASTE / 2)).toEqual({ from: 60, mix: 0.5, now: 80 });
    expect(at(1 + HASTE)).toBe(null);
  });

  it('[P6] never show a picture jump, however fast places change', () => {
    const { clock, player } = stepped();
    let before = new Map<number, number>();
    player.subscribe((frame, dissolve) => {
      const now = new Map([[Math.round(dissolve?.to ?? frame.t), dissolve?.mix ?? 1]]);
      if (dissolve) now.set(Math.round(dissolve.from), 1 - dissolve.mix);
      for (const t of new Set([...before.keys(), ...now.keys()]))
        expect(Math.abs((before.get(t) ?? 0) - (now.get(t) ?? 0))).toBeLessThanOrEqual(0.0334 / HASTE + 1e-6);
      before = now;
    });
    before.set(0, 1);
    for (let i = 1; i < 400; i++) {
      clock.moveTo(i / 30);
      if (i % 3 === 0 && i < 300) player.seek(10 * ((i * 7) % 11));
      player.step();
    }
  });
});

describe('frames', () => {
  it('[P5] are what the time says, at any frame rate', () => {
    for (const rate of [15, 60]) {
      const { clock, player } = stepped();
      player.seek(30);
      player.play();
      for (let i = 0; i <= rate * 4; i++) {
        clock.moveTo(i / rate);
        player.step();
      }
      expect(player.step()).toEqual(frameAt(story, 34));
    }
  });

  it('[P5] are the same sought as played, bit for bit', () => {
    const reused: Frame = emptyFrame(story);
    for (const t of [311.5, 12.25, 200, 0, score.end]) {
      expect(frameAt(story, t, reused)).toEqual(frameAt(story, t));
    }
  });

  it('go to subscribers in order, until they leave', () => {
    const { player } = stepped();
    const seen: string[] = [];
    const leave = player.subscribe(() => seen.push('light'));
    player.subscribe(() => seen.push('words'));
    player.step();
    leave();
    player.step();
    expect(seen).toEqual(['light', 'words', 'words']);
  });

  it('keep facts slow: one change a line, none a frame', () => {
    const { clock, player } = stepped();
    let changes = 0;
    player.facts.subscribe(() => changes++);
    player.play();
    const lines = score.lines.filter((line) => line.start < 60).length;
    for (let i = 1; i <= 600; i++) {
      clock.moveTo(i / 10);
      player.step();
    }
    expect(changes).toBe(1 + lines);
  });
});

describe('clocks', () => {
  it('[P3] caption and heard word are together with 250 ms on the way to the ears', () => {
    let now = 0;
    const latency = 0.25;
    const context = {
      get currentTime() {
        return now;
      },
      outputLatency: latency,
    };
    const player = createPlayer({ story, clock: audioClock(context, () => now * 1000) });
    now = 1;
    player.seek(0);
    player.play();
    const { anchorT, anchorNow } = player.playhead();
    for (const page of story.pages.slice(0, 12)) {
      // Scheduled at this context time, the page's first word is heard a latency later.
      const heardAt = anchorNow + (page.start - anchorT) + latency;
      now = heardAt + 0.005;
      expect(story.pages[player.step().caption ?? -1]).toBe(page);
      now = heardAt - 0.005;
      expect(frameAt(story, player.time()).caption).toBe(player.step().caption);
    }
  });

  it('[P3] smooths a context whose time comes in blocks', () => {
    let steady = 0;
    const context = {
      get currentTime() {
        return Math.floor(steady / 20) * 0.02;
      },
      baseLatency: 0.01,
    };
    const clock = audioClock(context, () => steady);
    const steps: number[] = [];
    let last = clock.now();
    for (steady = 5; steady < 4000; steady += 5) {
      const now = clock.now();
      steps.push(now - last);
      last = now;
    }
    expect(Math.min(...steps)).toBeGreaterThan(0.0045);
    expect(Math.max(...steps)).toBeLessThan(0.0055);
  });

  it('[P3] follows the output timestamp where there is one', () => {
    const clock = audioClock(
      { currentTime: 10, getOutputTimestamp: () => ({ contextTime: 9.7, performanceTime: 2000 }) },
      () => 2100,
    );
    expect(clock.now()).toBeCloseTo(9.8, 9);
  });

  it('[P3] is right at once after the context has slept', () => {
    let steady = 0;
    const context = { currentTime: 1 };
    const clock = audioClock(context, () => steady);
    clock.now();
    steady = 1000;
    context.currentTime = 31;
    expect(clock.now()).toBe(31);
  });

  it('[P4] a shared clock closes on the others by at most 2 %, never backwards', () => {
    let ms = 0;
    const clock = sharedClock(monotonicClock(() => ms));
    clock.now();
    clock.agree(0.5);
    let last = clock.now();
    for (ms = 100; ms <= 60_000; ms += 100) {
      const now = clock.now();
      expect(now - last).toBeGreaterThan(0.0979);
      expect(now - last).toBeLessThan(0.1021);
      last = now;
    }
    expect(last).toBeCloseTo(60.5, 6);
    clock.agree(59);
    ms += 100;
    expect(clock.now()).toBeGreaterThan(last);
  });

  it('[P4] a stepped clock refuses to go back', () => {
    const clock = steppedClock(3);
    expect(() => clock.moveTo(2)).toThrow(RangeError);
    expect(() => clock.moveTo(Number.NaN)).toThrow(RangeError);
  });
});
