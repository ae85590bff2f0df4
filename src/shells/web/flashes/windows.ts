import type { Seconds, Unit } from '../../../core/units.ts';

/** Windows of a third of the picture each way, a twelfth apart. */
export interface Windows {
  /**
   * Takes what has changed up and down of late; answers the most changes by turns, up and down, that befell the part of one
   * window in the last second.
   */
  readonly turns: (now: Seconds, changed: Changed) => number;
}

export interface Changed {
  readonly up: (pixel: number) => number;
  readonly down: (pixel: number) => number;
}

const SIDE = 1 / 3;
const STEP = 1 / 12;

export function createWindows(of: { width: number; height: number; part: Unit }): Windows {
  const { width, height, part } = of;
  const sums = new Uint32Array((width + 1) * (height + 1));
  const [w, h] = [Math.round(width * SIDE), Math.round(height * SIDE)];
  const most = part * w * h;
  const corners = places(width, w).flatMap((x) => places(height, h).map((y) => [x, y] as const));
  const ways = new Int8Array(corners.length);
  const turned: Seconds[][] = corners.map(() => []);

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

  const turn = (now: Seconds, way: 1 | -1): void => {
    corners.forEach((corner, k) => {
      if (ways[k] === way || within(corner) <= most) return;
      ways[k] = way;
      turned[k]?.push(now);
    });
  };

  return {
    turns(now, { up, down }) {
      sum(up);
      turn(now, 1);
      sum(down);
      turn(now, -1);
      let found = 0;
      for (const times of turned) {
        while ((times[0] ?? now) <= now - 1) times.shift();
        found = Math.max(found, times.length);
      }
      return found;
    },
  };
}

function places(length: number, side: number): number[] {
  const steps = Math.round((1 - SIDE) / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((i / steps) * (length - side)));
}
