import { describe, expect, it } from 'vitest';
import { createGovernor, type Governor } from '../../src/scene/governor.ts';
import { FIRST_LEVEL, levelOf, QUALITIES } from '../../src/scene/qualities.ts';

const BEST = QUALITIES.length - 1;

/** Runs frames for so many seconds on a machine whose frames take `cost(level)`; every change, with its time. */
function run(
  governor: Governor,
  seconds: number,
  cost: (level: number, t: number) => number,
  from = 0,
): { t: number; level: number }[] {
  const changes: { t: number; level: number }[] = [];
  let level = governor.level();
  for (let t = from; t < from + seconds; ) {
    const interval = cost(level, t);
    t += interval;
    const now = governor.see(interval);
    if (now !== level) changes.push({ t, level: now });
    level = now;
  }
  return changes;
}

/** Frames of a display of 60 Hz on a machine that needs so many ms a frame at each level. */
const machine = (ms: readonly number[]) => (level: number) => Math.ceil((ms[level] ?? 0) / 16.7) * 0.0167;

describe('the governor', () => {
  it('goes up to the best on a machine that keeps up, within ten seconds, and stays there', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    const changes = run(governor, 300, machine([2, 2, 3, 4, 5, 8, 12]));
    expect(governor.level()).toBe(BEST);
    expect(changes.at(-1)?.t).toBeLessThan(10);
  });

  it('finds, within ten seconds, the best level at which frames come in time', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    const changes = run(governor, 60, machine([4, 7, 10, 14, 25, 40, 80]));
    expect(governor.level()).toBe(3);
    expect(changes.at(-1)?.t).toBeLessThan(10);
  });

  it('is at the least where even that is slow', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    run(governor, 10, (level) => 0.06 * (level + 1));
    expect(governor.level()).toBe(0);
  });

  it('changes at most once a minute after ten seconds, however the machine wavers', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    const wavering = (level: number, t: number) =>
      t % 70 < 35 ? 0.0167 : machine([10, 12, 15, 20, 30, 40, 60])(level);
    const changes = run(governor, 1200, wavering).filter(({ t }) => t > 11);
    for (const [i, { t }] of changes.entries()) {
      expect(t - (changes[i - 1]?.t ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(60);
    }
    expect(changes.length).toBeGreaterThan(0);
  });

  it('steps down when a machine grows slow later, and leaves what was too much for ten minutes', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    const grows = (level: number, t: number) =>
      machine(t < 100 ? [2, 2, 3, 4, 5, 8, 12] : [4, 5, 6, 8, 10, 14, 30])(level);
    const changes = run(governor, 600, grows).filter(({ t }) => t > 100);
    expect(changes.map(({ level }) => level)).toEqual([BEST - 1]);
  });

  it('takes a step back that gained nothing: a display of 30 Hz is not a slow machine', () => {
    const governor = createGovernor({ first: FIRST_LEVEL, best: BEST });
    run(governor, 120, () => 1 / 30);
    expect(governor.level()).toBe(FIRST_LEVEL);
  });

  it('does not take a hidden page for a slow machine', () => {
    const governor = createGovernor({ first: BEST, best: BEST });
    for (let i = 0; i < 60; i++) {
      governor.see(5);
      governor.see(1 / 60);
    }
    expect(governor.level()).toBe(BEST);
  });
});

describe('the levels of quality', () => {
  it('go from the least to the best', () => {
    const order = ['low', 'medium', 'high'];
    const ranks = QUALITIES.map(({ tier, finest }) => order.indexOf(tier) * 10 + finest);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(levelOf('high')).toBe(BEST);
  });
});
