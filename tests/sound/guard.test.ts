import { describe, expect, it } from 'vitest';
import { guardCurve } from '../../src/sound/mix.ts';

const curve = guardCurve();
/** The curve at a level, as a wave shaper reads it after the gain of 1/4 before it. */
const guarded = (x: number) => curve[Math.round(((x / 4 + 1) / 2) * (curve.length - 1))] ?? Number.NaN;

describe('the guard', () => {
  it.each([0, 0.1, -0.25, 0.5])('leaves %f as it is', (x) => {
    expect(guarded(x)).toBeCloseTo(x, 3);
  });

  it('lets nothing over -1.5 dB', () => {
    expect(Math.max(...curve)).toBeLessThan(0.8414);
    expect(Math.min(...curve)).toBeGreaterThan(-0.8414);
  });

  it('never turns back', () => {
    expect(curve.every((x, i) => i === 0 || x >= (curve[i - 1] ?? 0))).toBe(true);
  });
});
