import type { Seconds, Unit } from '../../../core/units.ts';

/** Windows of a third of the picture each way, a twelfth apart. */
export interface Windows {
  /** Whether a part of some window is larger than the one that counts, of pixels for which `of` answers 1. */
  readonly any: (of: (pixel: number) => number) => boolean;
  /**
   * Takes which pixels have risen; answers the most swings by turns, up and down, that the risen part of one window has made in
   * the last second.
   */
  readonly swings: (now: Seconds, risen: (pixel: number) => number) => number;
}

const SIDE = 1 / 3;
const STEP = 1 / 12;
/** Two moments a second apart are so to within the rounding of their sum. */
const ROUNDING: Seconds = 1e-6;

export function createWindows(of: { width: number; height: number; part: Unit }): Windows {
  const { width, height, part } = of;
  const sums = new Int32Array((width + 1) * (height + 1));
  const [w, h] = [Math.round(width * SIDE), Math.round(height * SIDE)];
  const most = part * w * h;
  const corners = places(width, w).flatMap((x) => places(height, h).map((y) => [x, y] as const));
  /** Of each window the risen part's last extreme, which way it last swung, and when it swung. */
  const extremes = new Float64Array(corners.length);
  const ways = new Int8Array(corners.length);
  const swung: Seconds[][] = corners.map(() => []);

  const sum = (of: (pixel: number) => number): void => {
    for (let y = 0; y < height; y++) {
      let row = 0;
      for (let x = 0; x < width; x++) {
        row += of(y * width + x);
        sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
      }
    }
  };

  const within = ([x, y]: readonly [number, number]): number => {
    const at = (i: number, j: number) => sums[j * (width + 1) + i] ?? 0;
    return at(x + w, y + h) - at(x, y + h) - at(x + w, y) + at(x, y);
  };

  const swing = (k: number, now: Seconds): void => {
    const part = within(corners[k] ?? [0, 0]);
    const change = part - (extremes[k] ?? 0);
    const way = change > 0 ? 1 : -1;
    const onward = ways[k] === way;
    if (!onward && Math.abs(change) <= most) return;
    extremes[k] = part;
    if (onward) return;
    ways[k] = way;
    swung[k]?.push(now);
  };

  return {
    any(of) {
      sum(of);
      return corners.some((corner) => within(corner) > most);
    },
    swings(now, risen) {
      sum(risen);
      let found = 0;
      swung.forEach((times, k) => {
        swing(k, now);
        while ((times[0] ?? now) <= now - 1 + ROUNDING) times.shift();
        found = Math.max(found, times.length);
      });
      return found;
    },
  };
}

function places(length: number, side: number): number[] {
  const steps = Math.round((1 - SIDE) / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((i / steps) * (length - side)));
}
