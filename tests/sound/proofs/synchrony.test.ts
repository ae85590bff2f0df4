import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/core/random.ts';
import { TAU } from '../../../src/core/units.ts';
import { FLUX_STEP, fluxOf } from '../../../src/shells/cli/proofs/measures/flux.ts';
import { type Gathering, strengthOf } from '../../../src/shells/cli/proofs/measures/synchrony.ts';
import { synchronyProof } from '../../../src/shells/cli/proofs/synchronyProof.ts';
import { notes, RATE, sines } from './signals.ts';

const BREATH = 4;
const SECONDS = 16;

/** How far notes gather at one phase of a breath. */
function gathered(begins: readonly number[]): number {
  const flux = fluxOf(notes(begins, SECONDS), RATE);
  return strengthOf(
    flux,
    flux.map((_, i) => (TAU * i * FLUX_STEP) / BREATH),
  );
}

describe('flux', () => {
  it('is nothing in silence, and next to nothing in what goes on', () => {
    const going = fluxOf(sines([300, 700], 2), RATE);
    const begun = fluxOf(notes([1], 2), RATE);
    expect(Math.max(...fluxOf(new Float32Array(RATE), RATE))).toBe(0);
    expect(Math.max(...going)).toBeLessThan(0.01 * Math.max(...begun));
  });

  it('is greatest where a note begins', () => {
    const flux = fluxOf(notes([1], 2), RATE);
    expect(flux.indexOf(Math.max(...flux)) * FLUX_STEP).toBeCloseTo(1, 0);
    expect(Math.abs(flux.indexOf(Math.max(...flux)) * FLUX_STEP - 1)).toBeLessThan(0.08);
  });
});

describe('what is heard to gather', () => {
  const random = randomFrom(5);

  it('is near 1 for notes at one phase, near 0 for notes all round', () => {
    const together = Array.from({ length: 30 }, (_, i) => BREATH * (i % 4) + 0.15 * random());
    const scattered = Array.from({ length: 60 }, (_, i) => (SECONDS * i) / 60 + 0.2 * random());
    expect(gathered(together)).toBeGreaterThan(0.9);
    expect(gathered(scattered)).toBeLessThan(0.2);
  });
});

describe('the proof of synchrony', () => {
  const windows = (heard: (order: number, i: number) => number): Gathering[] =>
    Array.from({ length: 100 }, (_, i) => {
      const order = ((i * 37) % 100) / 100;
      return { t: i, order, heard: heard(order, i) };
    });
  const random = randomFrom(6);
  const chance = windows(() => random());

  it('holds where what is heard follows the dream, and nothing else does', () => {
    const acts = [windows((order) => order ** 2)];
    const rows = synchronyProof.judge([{ story: 'one', found: { acts, still: chance } }]);
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it('does not hold where it follows chance, or follows without the dream', () => {
    const still = windows((order) => order);
    const rows = synchronyProof.judge([{ story: 'one', found: { acts: [chance], still } }]);
    expect(rows.map(({ ok }) => ok)).toEqual([false, true, false]);
  });
});
