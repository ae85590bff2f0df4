import { expect, it } from 'vitest';
import { podAngles, podPhase } from '../../src/core/dream/pods.ts';
import { TAU } from '../../src/core/units.ts';
import { glowHarmonics, glowOf, meanGlow } from '../../src/scene/envelope.ts';

it('lights fast, fades slowly, and comes round without a step', () => {
  expect(glowOf(0)).toBeCloseTo(1, 6);
  expect(glowOf(TAU - 1e-6)).toBeCloseTo(1, 4);
  expect(glowOf(-0.6)).toBeLessThan(0.65);
  expect(glowOf(0.6)).toBeGreaterThan(0.65);
  for (let x = 0; x < TAU; x += 0.001) expect(Math.abs(glowOf(x + 0.001) - glowOf(x))).toBeLessThan(0.002);
});

it.each([
  [0, 0],
  [0.5, 0.2],
  [-0.3, 0.6],
  [0.1, -0.75],
])('a guild at a = %f + %f i shines as its pods do, within 2 percent', (re, im) => {
  const { angle } = podAngles(20000, 1);
  const sum = angle.reduce((total, b) => total + glowOf(podPhase(b, re, im)), 0);
  expect(Math.abs(meanGlow(glowHarmonics(), re, im) - sum / angle.length)).toBeLessThan(0.02);
});
