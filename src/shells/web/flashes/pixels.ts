import type { Unit } from '../../../core/units.ts';

/** What of a pixel's color flashes are judged by. */
export interface Pixels {
  luminance: Unit;
  /** CIE 1976 chromaticity. */
  u: number;
  v: number;
  /** R / (R + G + B) >= .8, of linear values. */
  saturated: boolean;
}

/** A screen's black is not without light: so much white is in every pixel, or the noise of a dither would be a saturated red. */
const BLACK = 0.003;

/** Reads sRGB bytes; the answer is one object, filled anew each time. Relative luminance as in WCAG 2.2, u'v' as in CIE 15. */
export function createColorOf(): (r: number, g: number, b: number) => Readonly<Pixels> {
  const linear = Float64Array.from({ length: 256 }, (_, i) => {
    const c = i / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const out: Pixels = { luminance: 0, u: 0, v: 0, saturated: false };
  return (red, green, blue) => {
    const r = (linear[red] ?? 0) + BLACK;
    const g = (linear[green] ?? 0) + BLACK;
    const b = (linear[blue] ?? 0) + BLACK;
    const x = 0.4124 * r + 0.3576 * g + 0.1805 * b;
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    const z = 0.0193 * r + 0.1192 * g + 0.9505 * b;
    const sum = x + 15 * y + 3 * z;
    out.luminance = y - BLACK;
    out.u = (4 * x) / sum;
    out.v = (9 * y) / sum;
    out.saturated = r / (r + g + b) >= 0.8;
    return out;
  };
}
