import { describe, expect, it } from 'vitest';
import { MODES, type Mode } from '../../../src/core/pack.ts';
import { chordFor, LADDERS } from '../../../src/core/sound/ladders.ts';
import { keyOf, pitchOf, rootHertz } from '../../../src/core/sound/tuning.ts';

/** Roots that the modes are at home on: the five stories' own, and a middle one for the two that no story uses. */
const ROOTS: Readonly<Record<Mode, string>> = {
  ionian: 'C',
  dorian: 'D',
  phrygian: 'E',
  lydian: 'Bb',
  mixolydian: 'A',
  aeolian: 'F#',
  locrian: 'D',
};

/** Sensory dissonance (Sethares 1993) of ten harmonics n^-1.7 on each pitch, over the sum of amplitudes. */
function roughness(pitches: readonly number[]): number {
  const partials = pitches.flatMap((f) =>
    Array.from({ length: 10 }, (_, i) => [f * (i + 1), (i + 1) ** -1.7] as const),
  );
  let rough = 0;
  let sum = 0;
  for (const [i, [f, a]] of partials.entries()) {
    sum += a;
    for (const [g, b] of partials.slice(0, i)) {
      const x = (0.24 * Math.abs(f - g)) / (0.0207 * Math.min(f, g) + 18.96);
      rough += 5 * Math.min(a, b) * (Math.exp(-3.51 * x) - Math.exp(-5.75 * x));
    }
  }
  return rough / sum;
}

describe.each(MODES)('the ladder of %s', (mode) => {
  const key = keyOf({ root: ROOTS[mode], mode });

  it('[N8] has six rungs, each rougher than the one before', () => {
    const rungs = LADDERS[mode].map((chord) => roughness(chord.map((degree) => pitchOf(key, degree))));
    expect(rungs).toHaveLength(6);
    for (const [i, rung] of rungs.entries()) expect(rung).toBeGreaterThan(rungs[i - 1] ?? 0);
  });

  it('[N8] is climbed by tension, with a little chance', () => {
    expect(chordFor(mode, 0, 0.5)).toBe(LADDERS[mode][0]);
    expect(chordFor(mode, 1, 0.5)).toBe(LADDERS[mode][5]);
    expect(chordFor(mode, 0.45, 0)).toBe(LADDERS[mode][2]);
    expect(chordFor(mode, 0.45, 0.9)).toBe(LADDERS[mode][2]);
    expect(chordFor(mode, 0.5, 0.1)).toBe(LADDERS[mode][2]);
    expect(chordFor(mode, 0.5, 0.9)).toBe(LADDERS[mode][3]);
  });

  it('[N24] doubles no octave where tension is great', () => {
    for (const chance of [0, 0.5, 0.999]) {
      const steps = chordFor(mode, 0.86, chance).map((degree) => degree % 7);
      expect(new Set(steps).size).toBe(steps.length);
    }
  });
});

describe('tuning', () => {
  it.each([
    ['A', 110],
    ['Bb', 116.541],
    ['D', 146.832],
    ['F#', 184.997],
    ['G#', 207.652],
  ])('[N5] has %s at %f Hz', (name, hertz) => {
    expect(rootHertz(name)).toBeCloseTo(hertz, 2);
  });

  it('[N5] refuses what is no note name', () => {
    expect(() => rootHertz('H')).toThrow(RangeError);
  });

  it('[N5] has just fifths and octaves', () => {
    const key = keyOf({ root: 'D', mode: 'dorian' });
    expect(pitchOf(key, 4) / key.root).toBe(1.5);
    expect(pitchOf(key, 7) / key.root).toBe(2);
    expect(pitchOf(key, -7) / key.root).toBe(0.5);
  });

  it('[N5] turns a minor third major when there is hope, and leaves a major mode alone', () => {
    const minor = keyOf({ root: 'D', mode: 'dorian' });
    expect(pitchOf(minor, 2, 0.7) / minor.root).toBeCloseTo(6 / 5);
    expect(pitchOf(minor, 2, 0.75) / minor.root).toBeCloseTo(5 / 4);
    const major = keyOf({ root: 'A', mode: 'mixolydian' });
    expect(pitchOf(major, 6, 0.9)).toBe(pitchOf(major, 6, 0.1));
  });
});
