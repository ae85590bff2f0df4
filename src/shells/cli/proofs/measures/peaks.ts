import type { Decibels, Hertz } from '../../../../core/units.ts';

/** A sine in a sound. */
export interface Peak {
  readonly hertz: Hertz;
  readonly amplitude: number;
}

export interface PeakSearch {
  readonly rate: Hertz;
  /** How far under the strongest a peak may lie. */
  readonly floor: Decibels;
  /** How many are taken, the strongest first. */
  readonly most: number;
}

/** The peaks of an amplitude spectrum, low to high: bins above two neighbours each side, their height from a parabola through logs. */
export function peaksOf(spectrum: Float64Array, { rate, floor, most }: PeakSearch): Peak[] {
  const bin = rate / (2 * spectrum.length);
  const least = spectrum.reduce((top, x) => Math.max(top, x), 0) * 10 ** (floor / 20);
  const peaks: Peak[] = [];
  for (let i = 2; i < spectrum.length - 2; i++) {
    const [a, b, here, d, e] = [-2, -1, 0, 1, 2].map((k) => spectrum[i + k] ?? 0) as Five;
    if (here <= least || here <= b || here < d || here <= a || here <= e) continue;
    const [left, middle, right] = [Math.log(b + 1e-15), Math.log(here), Math.log(d + 1e-15)];
    const aside = (0.5 * (left - right)) / (left - 2 * middle + right);
    peaks.push({ hertz: (i + aside) * bin, amplitude: here });
  }
  return peaks
    .sort((a, b) => b.amplitude - a.amplitude)
    .slice(0, most)
    .sort((a, b) => a.hertz - b.hertz);
}

type Five = [number, number, number, number, number];
