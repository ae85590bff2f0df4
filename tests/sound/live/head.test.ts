import { describe, expect, it } from 'vitest';
import type { Playhead } from '../../../src/core/playhead.ts';
import { controlsFrom } from '../../../src/sound/engine/block.ts';
import { type Block, CONTROLS, type Engine, type Visiting } from '../../../src/sound/engine/engine.ts';
import { createHead } from '../../../src/sound/live/createHead.ts';

const RATE = 48_000;
const FRAMES = 128;

/** An engine that sounds steadily, and notes where it was asked to play and who came near. */
function spied() {
  const asked: number[] = [];
  const near: (Visiting | null)[] = [];
  const engine: Engine = {
    sampleRate: RATE,
    render(out, { t, frames }) {
      asked.push(t);
      for (const row of [...out.dry, ...out.send]) row.fill(1, 0, frames);
      for (const name of CONTROLS) out.controls[name].fill(1, 0, frames);
    },
    come: (to) => void near.push(to),
  };
  return { engine, asked, near };
}

function emptyBlock(): Block {
  const row = () => new Float32Array(FRAMES);
  return {
    dry: [row(), row()],
    send: [row(), row()],
    controls: controlsFrom(row),
  };
}

/** Plays so many seconds from a clock time on; answers the left channel and the way into the room. */
function heard(head: ReturnType<typeof createHead>, from: number, seconds: number) {
  const block = emptyBlock();
  const left: number[] = [];
  const room: number[] = [];
  for (let i = 0; i < (seconds * RATE) / FRAMES; i++) {
    head.fill(block, from + (i * FRAMES) / RATE, FRAMES);
    left.push(...block.dry[0]);
    room.push(...block.controls.room);
  }
  return { left, room };
}

const playing = (anchorT: number, anchorNow = 0, rate = 1): Playhead => ({
  anchorT,
  anchorNow,
  rate,
  paused: false,
});
const steps = (samples: readonly number[]) => samples.slice(1).map((x, i) => Math.abs(x - (samples[i] ?? 0)));

describe('a head', () => {
  it('is silent, and asks nothing of its engine, before it follows and while it rests', () => {
    const { engine, asked } = spied();
    const head = createHead(engine);
    expect(Math.max(...heard(head, 0, 0.1).left)).toBe(0);
    head.follow({ ...playing(5), paused: true });
    expect(Math.max(...heard(head, 0.1, 0.1).left)).toBe(0);
    expect(asked).toEqual([]);
  });

  it('opens within 40 ms, without a step', () => {
    const head = createHead(spied().engine);
    head.follow(playing(5));
    const { left } = heard(head, 0, 0.1);
    expect(left[0.04 * RATE]).toBe(1);
    expect(Math.max(...steps(left))).toBeLessThan(0.002);
  });

  it('plays where its clock says', () => {
    const { engine, asked } = spied();
    const head = createHead(engine);
    head.follow(playing(5, 2, 1.5));
    heard(head, 4, 0.01);
    expect(asked[0]).toBeCloseTo(8, 9);
  });

  it('goes to another place behind a shut door, within 30 ms', () => {
    const { engine, asked } = spied();
    const head = createHead(engine);
    head.follow(playing(5));
    heard(head, 0, 0.7);
    head.follow(playing(60, 0.7));
    const { left, room } = heard(head, 0.7, 0.1);
    expect(Math.min(...left)).toBeLessThan(1e-4);
    expect(Math.max(...steps(left))).toBeLessThan(0.003);
    expect(Math.min(...room)).toBe(0);
    expect(Math.max(...steps(room))).toBeLessThan(0.003);
    const [turned = 0] = asked.filter((t) => t > 50);
    expect(turned).toBeLessThan(60.03);
  });

  it('goes on at another pace at once where the time is the same', () => {
    const { engine, asked } = spied();
    const head = createHead(engine);
    head.follow(playing(5));
    heard(head, 0, 0.1 - 64 / RATE);
    const last = (asked.at(-1) ?? 0) + FRAMES / RATE;
    const now = last - 5;
    head.follow(playing(last, now, 1.5));
    const { left } = heard(head, now, 0.05);
    expect(Math.min(...left)).toBe(1);
  });

  it('lets the room ring out where it is while another engine comes, and shuts it where another place comes too', () => {
    const [first, second] = [spied(), spied()];
    const head = createHead(first.engine);
    head.follow(playing(5));
    heard(head, 0, 0.7);
    head.replace(() => second.engine);
    const before = heard(head, 0.7, 0.02).room;
    head.follow(playing(60, 0.72));
    const after = heard(head, 0.72, 0.1).room;
    expect(Math.min(...before)).toBe(1);
    expect(Math.min(...after)).toBe(0);
    expect(Math.max(...steps([...before, ...after]))).toBeLessThan(0.003);
  });

  it('shuts for a rest within 30 ms and then asks nothing', () => {
    const { engine, asked } = spied();
    const head = createHead(engine);
    head.follow(playing(5));
    heard(head, 0, 0.7);
    head.follow({ ...playing(5.7), paused: true });
    const { left, room } = heard(head, 0.7, 0.1);
    expect(Math.max(...left.slice(0.03 * RATE))).toBe(0);
    expect(Math.max(...steps(room))).toBeLessThan(0.003);
    const before = asked.length;
    heard(head, 0.8, 0.1);
    expect(asked.length).toBe(before);
  });

  it('goes over to another engine behind a shut door, at the same place, and tells it who is near', () => {
    const [first, second] = [spied(), spied()];
    const head = createHead(first.engine);
    head.follow(playing(5));
    head.come({ guild: 1, depth: 0.5 });
    heard(head, 0, 0.7);
    head.replace(() => second.engine);
    const { left, room } = heard(head, 0.7, 0.1);
    expect(Math.min(...left)).toBeLessThan(1e-4);
    expect(Math.max(...steps(left))).toBeLessThan(0.003);
    expect(Math.min(...room.slice(-100))).toBe(1);
    expect(second.asked[0]).toBeCloseTo((first.asked.at(-1) ?? 0) + FRAMES / RATE, 6);
    expect(second.near).toEqual([{ guild: 1, depth: 0.5 }]);
  });

  it('goes over to another engine at once while it rests', () => {
    const [first, second] = [spied(), spied()];
    const head = createHead(first.engine);
    head.follow({ ...playing(5), paused: true });
    heard(head, 0, 0.1);
    head.replace(() => second.engine);
    heard(head, 0.1, 0.1);
    head.follow(playing(5, 0.2));
    heard(head, 0.2, 0.1);
    expect([first.asked.length, second.asked.length > 0]).toEqual([0, true]);
  });
});
