import type { Seconds, Unit } from '../../../core/units.ts';
import { createColorOf, type Pixels } from './pixels.ts';
import { createWindows } from './windows.ts';

/** The most flashes in one second that a quarter of some window saw, of either sort, and when. */
export interface Flashing {
  readonly general: Worst;
  readonly red: Worst;
}

export interface Worst {
  /** Pairs of opposing changes within a second; half ones count. */
  readonly flashes: number;
  readonly t: Seconds;
}

export interface FlashCounter {
  /** Takes the next frame: RGBA bytes, sRGB, row by row; t must grow. */
  readonly see: (rgba: Uint8Array | Uint8ClampedArray, t: Seconds) => void;
  readonly worst: () => Flashing;
}

/** A change of relative luminance by this much counts where the darker of both is below `BRIGHT`. */
export const CHANGE: Unit = 0.1;
export const BRIGHT: Unit = 0.8;
/** A change of chromaticity (CIE 1976 u'v') by this much counts where one of both is a saturated red. */
export const RED_CHANGE = 0.2;
/** Two moments a second apart are so to within the rounding of their sum. */
const ROUNDING: Seconds = 1e-6;
/** More than this part of a window's pixels must flash; a window is a third of the picture each way. */
export const PART: Unit = 0.25;

/**
 * Counts flashes by WCAG 2.2 (general flash and red flash thresholds): pairs of opposing changes in a second, of more than a
 * quarter of some window. Either these are changes that so many of its pixels have made each, at once or not (a pattern that
 * turns about, something that passes again and again), or its brighter part has swung to and fro by so much, whichever pixels it was made of.
 */
export function createFlashCounter({ width, height }: { width: number; height: number }): FlashCounter {
  const count = width * height;
  const colorOf = createColorOf();
  const general = createSort({ width, height });
  const red = createSort({ width, height });
  const luminance = { extreme: new Float32Array(count), way: new Int8Array(count) };
  const last = { u: new Float32Array(count), v: new Float32Array(count), red: new Uint8Array(count) };
  let begun = false;

  const seeLuminance = (i: number, now: number): -1 | 0 | 1 => {
    const { extreme, way } = luminance;
    const before = extreme[i] ?? 0;
    const going = way[i] ?? 0;
    const change = now - before;
    if (going >= 0 && change > 0 && going !== 0) {
      extreme[i] = now;
      return 0;
    }
    if (going < 0 && change < 0) {
      extreme[i] = now;
      return 0;
    }
    if (Math.abs(change) < CHANGE || Math.min(now, before) >= BRIGHT) return 0;
    const up = change > 0 ? 1 : -1;
    extreme[i] = now;
    way[i] = up;
    return up;
  };

  const seeRed = (i: number, { u, v, saturated }: Pixels): -1 | 0 | 1 => {
    const [du, dv] = [u - (last.u[i] ?? 0), v - (last.v[i] ?? 0)];
    const either = saturated || last.red[i] === 1;
    if (!either) {
      last.u[i] = u;
      last.v[i] = v;
      return 0;
    }
    if (du * du + dv * dv <= RED_CHANGE * RED_CHANGE) return 0;
    last.u[i] = u;
    last.v[i] = v;
    last.red[i] = saturated ? 1 : 0;
    return saturated ? 1 : -1;
  };

  return {
    see(rgba, t) {
      general.begin(t);
      red.begin(t);
      for (let i = 0; i < count; i++) {
        const color = colorOf(rgba[4 * i] ?? 0, rgba[4 * i + 1] ?? 0, rgba[4 * i + 2] ?? 0);
        if (!begun) {
          luminance.extreme[i] = color.luminance;
          last.u[i] = color.u;
          last.v[i] = color.v;
          last.red[i] = color.saturated ? 1 : 0;
          continue;
        }
        general.mark(i, seeLuminance(i, color.luminance));
        red.mark(i, seeRed(i, color));
      }
      begun = true;
      general.end();
      red.end();
    },
    worst: () => ({ general: general.worst(), red: red.worst() }),
  };
}

/** One sort of flash over all pixels and windows. */
function createSort({ width, height }: { width: number; height: number }) {
  const count = width * height;
  const windows = createWindows({ width, height, part: PART });
  /** Of each pixel its opposing changes in the last second, and whether the last of all was upward. */
  const changes = new Uint8Array(count);
  const risen = new Uint8Array(count);
  const past: { t: Seconds; pixels: number[] }[] = [];
  let marked: number[] = [];
  let worst: Worst = { flashes: 0, t: 0 };
  let now: Seconds = 0;

  const note = (changes: number): void => {
    if (changes / 2 > worst.flashes) worst = { flashes: changes / 2, t: now };
  };

  return {
    begin(t: Seconds) {
      now = t;
      marked = [];
      while (past[0] && past[0].t <= now - 1 + ROUNDING) {
        for (const pixel of past.shift()?.pixels ?? []) changes[pixel] = (changes[pixel] ?? 0) - 1;
      }
    },
    mark(i: number, way: -1 | 0 | 1) {
      if (way === 0) return;
      marked.push(i);
      risen[i] = way > 0 ? 1 : 0;
      changes[i] = (changes[i] ?? 0) + 1;
    },
    end() {
      if (marked.length === 0) return;
      past.push({ t: now, pixels: marked });
      note(windows.swings(now, (i) => risen[i] ?? 0));
      let more = 2 * worst.flashes + 1;
      while (windows.any((i) => ((changes[i] ?? 0) >= more ? 1 : 0))) {
        note(more);
        more += 1;
      }
    },
    worst: () => worst,
  };
}
