import { clamp, lerp } from './ease.ts';
import type { Nanometers } from './units.ts';

/** Linear-light sRGB, each component 0 or more. */
export type Light = readonly [red: number, green: number, blue: number];

/** Peaks of living lights and what they look like: nanometers, then linear red, green, blue. */
const PEAKS: readonly (readonly [Nanometers, number, number, number])[] = [
  [440, 0.03, 0.1, 1],
  [455, 0, 0.17, 1],
  [474, 0, 0.26, 1],
  [490, 0, 0.85, 1],
  [508, 0, 1, 0.54],
  [546, 0.19, 1, 0],
  [562, 0.68, 1, 0],
  [590, 1, 0.39, 0],
  [620, 1, 0.05, 0],
  [650, 1, 0.01, 0],
];
/** The luminance that every color is brought half way to (in stops), so that blue is seen. */
const EVEN = 0.42;

/**
 * Linear color of a living light by its peak wavelength: PEAKS interpolated linearly and clamped outside,
 * then scaled by sqrt(EVEN / luminance). Art direction, not colorimetry.
 */
export function lightOf(peak: Nanometers): Light {
  const light = between(peak);
  const gain = Math.sqrt(EVEN / luminanceOf(light));
  return [light[0] * gain, light[1] * gain, light[2] * gain];
}

/** Relative luminance of a linear sRGB color (Rec. 709 weights). */
export function luminanceOf([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function between(peak: Nanometers): Light {
  let above = 1;
  while (above < PEAKS.length - 1 && peak > (PEAKS[above]?.[0] ?? 0)) above++;
  const from = PEAKS[above - 1] as (typeof PEAKS)[number];
  const to = PEAKS[above] as (typeof PEAKS)[number];
  const x = clamp((peak - from[0]) / (to[0] - from[0]));
  return [lerp(from[1], to[1], x), lerp(from[2], to[2], x), lerp(from[3], to[3], x)];
}
