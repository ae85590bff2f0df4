import { clamp } from '../core/ease.ts';
import type { Seconds } from '../core/units.ts';

/** Chooses how much is drawn by how long frames take. */
export interface Governor {
  readonly level: () => number;
  /** Tells how long after the frame before this one came; returns the level, changed or not. */
  readonly see: (interval: Seconds) => number;
}

export interface GovernorOptions {
  /** Where it begins, and the best there is; 0 is the least. */
  readonly first: number;
  readonly best: number;
}

/** Frames that come later than this are seen to stumble. */
const SLOW: Seconds = 1 / 45;
/** So slow that two steps are taken at once. */
const CRAWLING: Seconds = 1 / 22;
/** Frames that come within this leave room for more. */
const QUICK: Seconds = 1 / 55;
/** A longer gap is a page that was hidden, not a frame that was slow. */
const HIDDEN: Seconds = 1.5;
/** A level is judged by so many frames and so much time, after the first few, in which shaders are made ready. */
const JUDGED = { frames: 12, seconds: 1.2, left: 3 };
/** While a machine is new, levels may change at every judgement; after that at most once a minute. */
const SETTLING: Seconds = 10;
const REST: Seconds = 60;
/** A level that was too much is not tried again for so long. */
const FORGIVES: Seconds = 600;
/** A step down that gains less than this part was for nothing: something else holds the frames up. */
const GAIN = 0.08;

/**
 * Begins at `first` and finds, within the first ten seconds of frames, the best level at which they come in time; after that
 * it changes at most once a minute. Knows no clock but the intervals it is told.
 */
export function createGovernor({ first, best }: GovernorOptions): Governor {
  let level = clamp(Math.round(first), 0, best);
  let elapsed: Seconds = 0;
  let changedAt: Seconds = 0;
  let seen: Seconds[] = [];
  let toLeave = JUDGED.left;
  /** The level that was just left for a lesser one, and how its frames came. */
  let stepped: { level: number; median: Seconds } | null = null;
  let downAgain: Seconds = 0;
  const tooMuch = new Map<number, Seconds>();

  const go = (to: number): void => {
    level = clamp(to, 0, best);
    changedAt = elapsed;
    seen = [];
    toLeave = JUDGED.left;
  };

  /** A step down that gained nothing is taken back, and no other is taken for a while. */
  const goBack = (to: number): void => {
    tooMuch.delete(to);
    downAgain = elapsed + FORGIVES;
    go(to);
  };

  const judge = (): void => {
    const sorted = [...seen].sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
    const from = stepped;
    stepped = null;
    if (from && at(0.5) > from.median * (1 - GAIN)) goBack(from.level);
    else if (at(0.75) > SLOW && level > 0 && elapsed >= downAgain) {
      stepped = { level, median: at(0.5) };
      tooMuch.set(level, elapsed);
      go(level - (at(0.75) > CRAWLING ? 2 : 1));
    } else if (at(0.9) < QUICK && level < best && forgiven(level + 1)) go(level + 1);
    else seen = [];
  };

  const forgiven = (next: number): boolean => elapsed - (tooMuch.get(next) ?? -FORGIVES) >= FORGIVES;

  return {
    level: () => level,
    see(interval) {
      if (!(interval > 0) || interval > HIDDEN) return level;
      elapsed += interval;
      if (toLeave > 0) {
        toLeave--;
        return level;
      }
      seen.push(interval);
      const long = seen.reduce((sum, each) => sum + each, 0) >= JUDGED.seconds;
      const may = elapsed <= SETTLING || elapsed - changedAt >= REST;
      if (!may) seen = seen.slice(-JUDGED.frames * 8);
      else if (long && seen.length >= JUDGED.frames) judge();
      return level;
    },
  };
}
