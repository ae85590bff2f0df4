import { describe, expect, it } from 'vitest';
import { settled } from '../../../../src/shells/cli/narrate/audio/settled.ts';
import type { Spoken } from '../../../../src/shells/cli/narrate/engine.ts';

const RATE = 24_000;
/** Where the engine has the word begin. */
const AT = 0.5;

/** A second in which tones sound, each from and to so many seconds before or after the word is expected. */
function spoken(...tones: readonly (readonly [from: number, to: number, gain?: number])[]): Spoken {
  const samples = Float32Array.from({ length: RATE }, (_, i) => {
    const t = i / RATE - AT;
    const gain = tones.find(([from, to]) => t >= from && t < to)?.[2] ?? 0.1;
    return tones.some(([from, to]) => t >= from && t < to) ? gain * Math.sin(2 * Math.PI * 220 * t) : 0;
  });
  return { samples, rate: RATE, words: [[AT, AT + 0.4]] };
}
const opened = (said: Spoken, hisses = false) => {
  const { samples, words } = settled(said, [true], hisses);
  const start = (words[0]?.[0] ?? 0) - AT;
  const before = samples.subarray(0, Math.round((AT + start - 0.016) * RATE));
  return { start, before: before.reduce((most, x) => Math.max(most, Math.abs(x)), 0) };
};

describe('a first word', () => {
  it('begins after what a voice utters before it, of which nothing is left', () => {
    const { start, before } = opened(spoken([-0.15, -0.05], [0, 0.4]));
    expect(start).toBeGreaterThan(-0.05);
    expect(start).toBeLessThan(0.01);
    expect(before).toBe(0);
  });

  it('begins a little early where that runs on into it', () => {
    const { start, before } = opened(spoken([-0.17, 0.4]));
    expect(start).toBeCloseTo(-0.045, 3);
    expect(before).toBe(0);
  });

  it('keeps its hiss', () => {
    const said = spoken([-0.15, -0.06], [-0.06, 0.06, 0.02], [0.06, 0.4]);
    expect(opened(said, true).start).toBeLessThan(-0.02);
  });

  it('begins where it is heard when nothing is uttered before it', () => {
    expect(opened(spoken([-0.08, 0.4])).start).toBeCloseTo(-0.08, 2);
    expect(opened(spoken([-0.16, -0.14, 0.002], [-0.02, 0.4])).start).toBeCloseTo(-0.02, 2);
  });
});
