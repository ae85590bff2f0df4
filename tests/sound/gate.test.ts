import { describe, expect, it } from 'vitest';
import { openGate, shutGate } from '../../src/sound/gate.ts';
import { fakeParam } from './fakeParam.ts';

const ENVELOPE = { peak: 0.5, rise: 0.01, hold: 0.2, fall: 0.4 };

describe('a gate', () => {
  it('rises, holds and falls', () => {
    const param = fakeParam();
    openGate(param, ENVELOPE, 1, 0);
    expect(param.valueAt(1)).toBe(0);
    expect(param.valueAt(1.15)).toBeCloseTo(0.5, 4);
    expect(param.valueAt(1.6)).toBeCloseTo(0.5 * Math.exp(-1), 3);
  });

  it('joined late has the level that it would have had', () => {
    const whole = fakeParam();
    openGate(whole, ENVELOPE, 0, 0);
    for (const elapsed of [0.1, 0.3, 0.9, 1.5]) {
      const late = fakeParam();
      openGate(late, ENVELOPE, elapsed, elapsed);
      for (const t of [elapsed + 0.3, elapsed + 0.6]) {
        expect(20 * Math.log10(late.valueAt(t) / whole.valueAt(t))).toBeLessThan(0.6);
        expect(20 * Math.log10(late.valueAt(t) / whole.valueAt(t))).toBeGreaterThan(-0.6);
      }
    }
  });

  it('joined after its end is not opened', () => {
    const param = fakeParam();
    openGate(param, ENVELOPE, 5, 4);
    expect(param.asked).toEqual([]);
  });

  it('shut is silent in 30 ms, whatever was planned', () => {
    const param = fakeParam();
    openGate(param, ENVELOPE, 1, 0);
    openGate(param, ENVELOPE, 1.3, 0);
    shutGate(param, 1.1);
    expect(param.valueAt(1.1)).toBeCloseTo(0.5, 3);
    expect(param.valueAt(1.13)).toBeLessThan(0.001);
    expect(param.valueAt(1.5)).toBeLessThan(1e-6);
  });
});
