import { expect, test } from 'vitest';
import { lightOf, luminanceOf } from '../../src/core/wavelength.ts';

const ratio = (nm: number) => {
  const [r, g, b] = lightOf(nm);
  const most = Math.max(r, g, b);
  return [r / most, g / most, b / most].map((x) => Math.round(x * 100) / 100);
};

test('[F1] the table holds at its own peaks', () => {
  expect(ratio(474)).toEqual([0, 0.26, 1]);
  expect(ratio(508)).toEqual([0, 1, 0.54]);
  expect(ratio(562)).toEqual([0.68, 1, 0]);
  expect(ratio(620)).toEqual([1, 0.05, 0]);
});

test('[F1] between two peaks the color lies on the straight line', () => {
  const [r, g, b] = lightOf(482);
  expect(r).toBe(0);
  expect(g / b).toBeCloseTo((0.26 + 0.85) / 2, 10);
});

test('[F1] beyond the ends the end colors stay', () => {
  expect(lightOf(380)).toEqual(lightOf(440));
  expect(lightOf(780)).toEqual(lightOf(650));
});

test('[F1] luminance is brought half way to one level, in stops', () => {
  const plain = 0.7152 * 0.17 + 0.0722;
  expect(luminanceOf(lightOf(455))).toBeCloseTo(Math.sqrt(plain * 0.42), 10);
});

test('[F1] a small step in wavelength is a small step in color', () => {
  for (let nm = 430; nm < 660; nm += 0.25) {
    const [a, b] = [lightOf(nm), lightOf(nm + 0.25)];
    for (let k = 0; k < 3; k++) expect(Math.abs((a[k] ?? 0) - (b[k] ?? 0))).toBeLessThan(0.03);
  }
});
