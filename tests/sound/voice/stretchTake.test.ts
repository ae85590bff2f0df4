import { describe, expect, it } from 'vitest';
import { stretchTake } from '../../../src/sound/voice/stretchTake.ts';

const RATE = 24_000;

/** Four seconds of a tone of so many hertz, with a silence from 1 to 1.5 s and from 2.5 to 3 s. */
function tone(hertz: number): Float32Array {
  return Float32Array.from({ length: 4 * RATE }, (_, i) => {
    const t = i / RATE;
    return t % 1.5 >= 1 ? 0 : 0.5 * Math.sin(2 * Math.PI * hertz * t);
  });
}

/** Times at which sound begins or ends. */
function edgesOf(samples: Float32Array): number[] {
  const edges: number[] = [];
  let sounding = false;
  for (let i = 0; i + 120 < samples.length; i += 24) {
    const loud = samples.subarray(i, i + 120).some((x) => Math.abs(x) > 0.25);
    if (loud !== sounding) edges.push((i + (loud ? 120 : 0)) / RATE);
    sounding = loud;
  }
  return edges;
}

describe.each([0.75, 1.25, 1.5])('a recording at %f of the pace', (rate) => {
  const told = stretchTake(tone(220), RATE, rate);

  it('is so much shorter or longer', () => {
    expect(told.length).toBe(Math.round((4 * RATE) / rate));
  });

  it('has each sound within 25 ms of its time', () => {
    const edges = edgesOf(told).slice(1, 5);
    const late = edges.map((edge, i) => edge - ([1, 1.5, 2.5, 3][i] ?? 0) / rate);
    expect(late).toHaveLength(4);
    expect(Math.max(...late.map(Math.abs))).toBeLessThan(0.025);
  });

  it('keeps its pitch', () => {
    const sounding = told.subarray(0, Math.round((0.9 * RATE) / rate));
    let crossings = 0;
    for (let i = 1; i < sounding.length; i++) {
      if ((sounding[i - 1] ?? 0) < 0 && (sounding[i] ?? 0) >= 0) crossings++;
    }
    expect((crossings * RATE) / sounding.length / 220).toBeCloseTo(1, 1);
  });
});
