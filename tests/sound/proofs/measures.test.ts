import { describe, expect, it } from 'vitest';
import { TAU } from '../../../src/core/units.ts';
import { centroidOver } from '../../../src/shells/cli/proofs/measures/centroid.ts';
import { convolved } from '../../../src/shells/cli/proofs/measures/convolved.ts';
import { distance, nearestTo, standardized } from '../../../src/shells/cli/proofs/measures/distance.ts';
import {
  bandsOf,
  decibelsOf,
  foldLoss,
  powerOf,
  widthOf,
} from '../../../src/shells/cli/proofs/measures/levels.ts';
import { peaksOf } from '../../../src/shells/cli/proofs/measures/peaks.ts';
import { nearestReturn, sharedPart } from '../../../src/shells/cli/proofs/measures/repetition.ts';
import { roughnessOver } from '../../../src/shells/cli/proofs/measures/roughness.ts';
import { spearman } from '../../../src/shells/cli/proofs/measures/spearman.ts';
import { spectraOf } from '../../../src/shells/cli/proofs/measures/stft.ts';
import { featuresOf } from '../../../src/shells/cli/proofs/measures/tone.ts';
import { noise, RATE, sines } from './signals.ts';

describe('a spectrum', () => {
  it('gives a sine its amplitude and its frequency', () => {
    const spectrum = spectraOf(8192)(sines([437.3], 1), 100);
    const [peak, ...more] = peaksOf(spectrum, { rate: RATE, floor: -45, most: 50 });
    expect(more).toEqual([]);
    expect(peak?.hertz).toBeCloseTo(437.3, 0);
    expect(peak?.amplitude).toBeGreaterThan(0.08);
    expect(peak?.amplitude).toBeLessThan(0.101);
  });

  it('has its middle where the power is', () => {
    expect(centroidOver(sines([1000], 2), RATE)).toBeCloseTo(1000, 0);
    expect(centroidOver(sines([500, 1500], 2), RATE)).toBeCloseTo(1000, 0);
  });
});

describe('roughness', () => {
  it('is none in one tone, little in a fifth, and much in a semitone', () => {
    const [one, fifth, semitone] = [[294], [294, 441], [294, 311.5]].map((hertz) =>
      roughnessOver(sines(hertz, 2), RATE),
    );
    expect(one).toBe(0);
    expect(fifth).toBeLessThan(0.1);
    expect(semitone).toBeGreaterThan(0.3);
  });

  it('does not hang on how loud it is', () => {
    const [soft, loud] = [0.01, 0.3].map((amplitude) =>
      roughnessOver(sines([294, 311.5], 1, amplitude), RATE),
    );
    expect(soft).toBeCloseTo(loud ?? 0, 3);
  });
});

describe('levels', () => {
  it('are those of a sine: 3 dB under its amplitude', () => {
    expect(decibelsOf(powerOf([sines([1000], 1, 1)]))).toBeCloseTo(-3.01, 1);
    expect(bandsOf([sines([1000], 1, 0.1)], RATE, 0.05)).toHaveLength(20);
  });

  it('lose nothing in mono where both sides are the same, 3 dB where they are not, all where they cancel', () => {
    const [a, b] = [noise(4, 1), noise(4, 2)];
    expect(foldLoss(a, a)).toBeCloseTo(0, 5);
    expect(foldLoss(a, b)).toBeCloseTo(3, 0);
    expect(
      foldLoss(
        a,
        a.map((x) => -x),
      ),
    ).toBeGreaterThan(60);
  });

  it('have no width in the middle, and as much side as middle where sides have nothing in common', () => {
    const [a, b] = [noise(4, 1), noise(4, 2)];
    expect(widthOf(a, a)).toBeLessThan(-100);
    expect(Math.abs(widthOf(a, b))).toBeLessThan(0.5);
  });
});

describe('a room', () => {
  it('answers each pulse with its whole answer, over the edges of blocks too', () => {
    const answer = Float32Array.from({ length: 9 }, (_, i) => 1 / (i + 1));
    const sound = new Float32Array(100);
    for (const at of [0, 23, 24, 60, 97]) sound[at] = 1;
    const heard = convolved(sound, answer);
    for (let i = 0; i < sound.length; i++) {
      const due = [0, 23, 24, 60, 97].reduce((sum, at) => sum + (answer[i - at] ?? 0), 0);
      expect(heard[i]).toBeCloseTo(due, 5);
    }
  });
});

describe('rank correlation', () => {
  const chance = Array.from({ length: 400 }, (_, i) => [noise(1, 3)[i] ?? 0, noise(1, 4)[i] ?? 0] as const);

  it('is 1 for what rises, -1 for what falls, near 0 for chance', () => {
    expect(spearman([0, 1, 2, 3].map((x) => [x, x ** 3]))).toBe(1);
    expect(spearman([0, 1, 2, 3].map((x) => [x, -Math.exp(x)]))).toBe(-1);
    expect(Math.abs(spearman(chance))).toBeLessThan(0.15);
  });

  it('knows of no order where all are equal', () => {
    expect(spearman([1, 2, 3].map((x) => [x, 7]))).toBe(0);
  });
});

describe('repetition', () => {
  it('sees loops come round that do, and none that do not', () => {
    expect(nearestReturn([10, 15], 5, 60)).toBeLessThan(0.2);
    expect(nearestReturn([23.297, 29.017, 37.619, 47.951, 61.403], 5, 3600)).toBeGreaterThan(3);
  });

  it('is the part that the smaller of two has in common', () => {
    expect(sharedPart(new Set(['a', 'b', 'c', 'd']), new Set(['a', 'x']))).toBe(0.5);
    expect(sharedPart(new Set(['a']), new Set(['b']))).toBe(0);
  });
});

describe('a tone', () => {
  const [hertz, begins, window, frame] = [440, 0.5, 0.01, 8192];

  it('rises and rings as it was made', () => {
    const samples = Float32Array.from({ length: 4 * RATE }, (_, i) => {
      const t = i / RATE - begins;
      return t < 0 ? 0 : 0.3 * Math.min(1, t / 0.1) * 10 ** (-3 * (t / 1.5)) * Math.sin(TAU * hertz * t);
    });
    const { attack, ring, inharmonicity } = featuresOf({
      ...{ samples, rate: RATE, hertz, begins, window, frame },
      ...{ held: null, letsGo: null },
    });
    expect(attack).toBeGreaterThan(0.05);
    expect(attack).toBeLessThan(0.1);
    expect(ring).toBeCloseTo(1.5, 1);
    expect(inharmonicity).toBe(0);
  });

  it('is known by its partials: odd ones, and such as are no harmonics', () => {
    const featured = (partials: readonly number[]) =>
      featuresOf({
        ...{
          samples: sines(
            partials.map((n) => n * hertz),
            3,
          ),
          rate: RATE,
          hertz,
          begins,
          window,
          frame,
        },
        ...{ held: 1, letsGo: 1 },
      });
    expect(featured([1, 3, 5]).odd).toBeGreaterThan(30);
    expect(featured([1, 2, 4]).odd).toBeLessThan(-30);
    expect(featured([1, 2, 3]).inharmonicity).toBeLessThan(2);
    expect(featured([1, 2.32, 4.25]).inharmonicity).toBeGreaterThan(100);
  });
});

describe('distances', () => {
  it('are between features of equal weight, and know the nearest', () => {
    const rows = standardized([
      [0, 1000],
      [1, 2000],
      [0.1, 1900],
    ]);
    for (const column of [0, 1])
      expect(rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBeCloseTo(0, 9);
    expect(distance(rows[0] ?? [], rows[0] ?? [])).toBe(0);
    expect(
      nearestTo(
        [9, 9],
        [
          [0, 0],
          [8, 9],
          [20, 9],
        ],
      ),
    ).toBe(1);
  });
});
