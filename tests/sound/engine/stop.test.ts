import { describe, expect, it } from 'vitest';
import { storyOf } from '../../packs.ts';
import { playing, RATE } from './playing.ts';

const STORY = storyOf('glass-towers');
const STOP = STORY.score.stops[0];
const { stopAt, resumeAt } = STOP ?? { stopAt: 0, resumeAt: 0 };
const PLAYED = playing(STORY, { from: stopAt - 2, to: resumeAt + 2 });

/** Level of all music, as the mix lets it through, over a span from the stop on. */
function levelAt(from: number, to: number): number {
  const { dry, controls } = PLAYED;
  const at = (t: number) => Math.round((t - stopAt + 2) * RATE);
  let sum = 0;
  for (let i = at(from); i < at(to); i++) {
    const music = controls.music[i] ?? 0;
    sum += (music * (dry[0][i] ?? 0)) ** 2 + (music * (dry[1][i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(sum / (at(to) - at(from)) + 1e-20);
}

describe("the network's stop", () => {
  it('takes 60 dB away within 30 ms', () => {
    expect(levelAt(stopAt + 0.028, stopAt + 0.04) - levelAt(stopAt - 0.1, stopAt)).toBeLessThan(-60);
  });

  it('leaves nothing until the return', () => {
    expect(levelAt(stopAt + 0.04, resumeAt)).toBeLessThan(-150);
  });

  it('lets nothing of the old come back', () => {
    const anew = playing(STORY, { from: resumeAt, to: resumeAt + 2 });
    const from = Math.round((resumeAt - stopAt + 2.1) * RATE);
    const old = PLAYED.dry[0].subarray(from);
    const rest = anew.dry[0].subarray(Math.round(0.1 * RATE));
    const apart = Math.max(...old.map((x, i) => Math.abs(x - (rest[i] ?? x))));
    expect(apart).toBeLessThan(1e-4);
  });

  it('comes back slowly, and the room last', () => {
    const { music, room } = PLAYED.controls;
    const at = Math.round((resumeAt - stopAt + 3) * RATE);
    expect(music[at] ?? 0).toBeGreaterThan(0.05);
    expect(music[at] ?? 1).toBeLessThan(1 - Math.exp(-1.05 / 3));
    expect(room[Math.round(2.1 * RATE)]).toBeLessThan(1e-9);
    expect(room[Math.round((2 + 3.85) * RATE)]).toBe(0);
  });

  it('leaves only the way for what the network itself sounds', () => {
    const [left] = PLAYED.network;
    expect(left.subarray(0, 2 * RATE).every((x) => x === 0)).toBe(true);
  });
});
