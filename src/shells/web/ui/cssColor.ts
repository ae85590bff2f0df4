import { lerp } from '../../../core/ease.ts';
import type { Nanometers } from '../../../core/units.ts';
import { lightOf } from '../../../core/wavelength.ts';

/** How far a guild's light goes toward grey, so that a thin line of it is seen on black. */
const TOWARD_GREY = 0.26;
const GREY = 0.55;

/** A living light as a CSS color for thin lines and small marks. */
export function cssColor(peak: Nanometers): string {
  const channels = lightOf(peak).map((part) =>
    Math.round(255 * encode(lerp(Math.min(1, part), GREY, TOWARD_GREY))),
  );
  return `rgb(${channels.join(' ')})`;
}

/** Linear light to sRGB (IEC 61966-2-1). */
function encode(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}
