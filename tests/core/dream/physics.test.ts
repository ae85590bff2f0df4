import { describe, expect, it } from 'vitest';
import type { Coupling } from '../../../src/core/dream/coupling.ts';
import { type ClockHand, emptyState, type GuildState, guildStep } from '../../../src/core/dream/guildStep.ts';
import { podPhase } from '../../../src/core/dream/pods.ts';
import { TAU } from '../../../src/core/units.ts';

const STEP = 1 / 120;

interface Run {
  state: GuildState;
  clock: ClockHand;
}

/** One guild alone, from order r0, for `seconds`; `see` is called after each step. */
function runAlone(
  coupling: Partial<Coupling>,
  seconds: number,
  { r0 = 0.5, rhythm = 0, clockRate = 0, floor = 0, see = (_: Run, _t: number) => {} } = {},
): Run {
  const cast = { shares: Float64Array.of(1), rhythms: Float64Array.of(rhythm) };
  const step = guildStep(cast, STEP, { clockRate, floor });
  const run: Run = { state: emptyState(1), clock: { cos: 1, sin: 0 } };
  run.state.re[0] = r0;
  const whole = { spread: 0, own: 0, everyone: 0, force: 0, ...coupling };
  for (let i = 1; i <= Math.round(seconds / STEP); i++) {
    step(run.state, run.clock, whole);
    see(run, i * STEP);
  }
  return run;
}

const sizeOf = (state: GuildState) => Math.hypot(state.re[0] ?? 0, state.im[0] ?? 0);
const relativePhase = ({ state, clock }: Run) =>
  Math.atan2(state.im[0] ?? 0, state.re[0] ?? 0) - Math.atan2(clock.sin, clock.cos);

/** Mean rate of a phase over a run, radians a second, from its second half. */
function rateOf(coupling: Partial<Coupling>, clockRate: number, seconds: number, r0: number): number {
  let last = 0;
  let total = 0;
  let from = 0;
  runAlone(coupling, seconds, {
    r0,
    clockRate,
    see(run, t) {
      const now = relativePhase(run);
      total += now - last - TAU * Math.round((now - last) / TAU);
      last = now;
      if (t <= seconds / 2) from = total;
    },
  });
  return Math.abs(total - from) / (seconds / 2);
}

describe('the guilds against what is known', () => {
  it.each([
    [0.1, 1],
    [0.3, 2],
    [0.45, 1],
    [0.05, 3],
  ])('[D3] at rest r = sqrt(1 - 2D/K), D = %d, K = %d', (spread, own) => {
    const { state } = runAlone({ spread, own }, 400);
    expect(sizeOf(state)).toBeCloseTo(Math.sqrt(1 - (2 * spread) / own), 6);
  });

  it('[D3] at rest through everyone as through one\u2019s own, turning or not, with the floor in place', () => {
    const { state } = runAlone({ spread: 0.2, everyone: 1 }, 300, { rhythm: 1.4, floor: 0.02 });
    expect(Math.abs(sizeOf(state) - Math.sqrt(0.6))).toBeLessThan(1e-6);
  });

  it('[D4] decays as e^{-Dt} without coupling', () => {
    const { state } = runAlone({ spread: 0.4 }, 5, { r0: 0.9, rhythm: 1.3 });
    expect(Math.abs(sizeOf(state) - 0.9 * Math.exp(-2))).toBeLessThan(1e-8);
  });

  it('[D5] decays as (1 + K r0^2 t)^{-1/2} at the critical coupling', () => {
    const { state } = runAlone({ spread: 0.5, own: 1 }, 30, { r0: 1 });
    expect(Math.abs(sizeOf(state) - 31 ** -0.5)).toBeLessThan(1e-6);
  });

  it.each([
    [1.5, 1],
    [3, 2],
    [1, 0.4],
  ])('[D6] beats at sqrt(W^2 - F^2), W = %d, F = %d', (clockRate, force) => {
    // A guild of one mind (D = 0, r = 1) is a single rotator: Adler's equation.
    const whole = (TAU / Math.sqrt(clockRate ** 2 - force ** 2)) * 40;
    expect(
      Math.abs(rateOf({ force }, clockRate, whole, 1) - Math.sqrt(clockRate ** 2 - force ** 2)),
    ).toBeLessThan(2e-3);
  });

  it('[D7] locks to a strong clock at r = .8796', () => {
    const { state } = runAlone({ spread: 1, own: 5, force: 4.5 }, 60, { clockRate: 3 });
    expect(Math.abs(sizeOf(state) - 0.8796)).toBeLessThan(5e-5);
    expect(rateOf({ spread: 1, own: 5, force: 4.5 }, 3, 60, 0.5)).toBeLessThan(1e-6);
  });

  it('[D7] drifts against a weak one at 2.581 rad a unit of time', () => {
    expect(Math.abs(rateOf({ spread: 1, own: 5, force: 1.5 }, 3, 800, 0.5) - 2.581)).toBeLessThan(0.005);
  });

  it.each([0.475, 0.53, 0.58])(
    '[D8] is past half its rest 15 s after a minute scattered, D = %d',
    (spread) => {
      const scattered = runAlone({ spread }, 60, { r0: 0.9, floor: 0.02 });
      expect(sizeOf(scattered.state)).toBeGreaterThan(0.015);
      expect(sizeOf(scattered.state)).toBeLessThan(0.03);
      const back = runAlone({ spread, own: 3 * spread }, 15, { r0: sizeOf(scattered.state), floor: 0.02 });
      expect(sizeOf(back.state)).toBeGreaterThan(Math.sqrt(1 / 3) / 2);
    },
  );

  it('[D9] carries pods as their own oscillators move, coupled, forced and turning', () => {
    const step = guildStep({ shares: Float64Array.of(1), rhythms: Float64Array.of(1.2) }, STEP, {
      clockRate: 0.9,
    });
    const coupling = { spread: 0, own: 0.4, everyone: 0.3, force: 0.5 };
    const state = emptyState(1);
    const clock = { cos: 1, sin: 0 };
    state.re[0] = 0.3;
    const angles = [0, 1, 2, 3, 4, 5].map((i) => 0.2 + i);
    const pods = angles.map((angle) => podPhase(angle, 0.3, 0));
    const fine = 8;
    for (let i = 0; i < 20 * 120; i++) {
      const before = { re: state.re[0] ?? 0, im: state.im[0] ?? 0, ...clock };
      step(state, clock, coupling);
      const after = { re: state.re[0] ?? 0, im: state.im[0] ?? 0, ...clock };
      for (let k = 0; k < fine; k++) {
        const part = (k + 0.5) / fine;
        const mix = (a: number, b: number) => a + (b - a) * part;
        const hRe = 0.7 * mix(before.re, after.re) + 0.5 * mix(before.cos, after.cos);
        const hIm = 0.7 * mix(before.im, after.im) + 0.5 * mix(before.sin, after.sin);
        for (const [j, theta] of pods.entries()) {
          const slope = (at: number) => 1.2 + hIm * Math.cos(at) - hRe * Math.sin(at);
          const dt = STEP / fine;
          pods[j] = theta + dt * slope(theta + (dt / 2) * slope(theta));
        }
      }
    }
    for (const [j, angle] of angles.entries()) {
      const told = podPhase(angle + (state.psi[0] ?? 0), state.re[0] ?? 0, state.im[0] ?? 0);
      expect(Math.cos(told - (pods[j] ?? 0))).toBeGreaterThan(1 - 1e-6);
    }
  });
});
