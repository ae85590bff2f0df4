import { smoothstep } from '../ease.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { lastAt } from '../score/lastAt.ts';
import type { Score, ScoreLine } from '../score.ts';
import type { Decibels, Seconds } from '../units.ts';
import { takeOf } from './takeOf.ts';

/** From `at` on, all that is not a voice goes to these levels, nearer by a factor of e every `within`. */
export interface DuckMove {
  readonly at: Seconds;
  /** Of the whole. */
  readonly level: Decibels;
  /** Of the range in which words are understood. */
  readonly presence: Decibels;
  readonly within: Seconds;
}

/** The bed as it is while nobody speaks. */
export const OPEN: Omit<DuckMove, 'at'> = { level: 0, presence: 0, within: 0.3 };

/** Pauses shorter than this are not heard as pauses. */
const JOINED: Seconds = 1.2;
/** The bed begins to give way so long before a word, and is out of its way in the time after. */
const AHEAD: Seconds = 0.9;
const GIVING: Seconds = 0.5;
const AFTER: Seconds = 0.1;
const LONGEST_RISE: Seconds = 1.2;
/** What of a pause is not rise: the giving way for its end, and a rest between. */
const NOT_RISE: Seconds = 0.95;
/** A pause from which the bed comes back not at all, and one from which it comes back in full. */
const SHORT: Seconds = 1;
const LONG: Seconds = 4.5;
const PRESENCE: Decibels = -6;
/** Differences of level that matter. */
const HEARD: Decibels = 0.1;
/** A move is done in so many of its time constants. */
const CONSTANTS = 3;

/** A stretch without a pause, and how far the bed bends at the lines that begin in it. */
interface Speech {
  readonly from: Seconds;
  to: Seconds;
  readonly depths: { readonly from: Seconds; readonly level: Decibels }[];
}

/**
 * How the bed bends under the voice: moves in time order, known in advance from the words' times. Only recorded lines bend
 * it, and none of the network's, which speaks when all else is silent.
 */
export function duckOf(score: Score): readonly DuckMove[] {
  const speeches = speechesIn(score);
  return speeches.flatMap(({ to, depths }, i): DuckMove[] => {
    const next = speeches[i + 1];
    const gap = (next?.from ?? Number.POSITIVE_INFINITY) - to;
    const stays = 1 - smoothstep(SHORT, LONG, gap);
    const rise = Math.min(LONGEST_RISE, gap - NOT_RISE);
    return [
      ...depths.map(({ from, level }) => {
        return { at: from - AHEAD, level, presence: PRESENCE, within: GIVING / CONSTANTS };
      }),
      {
        at: to + AFTER,
        level: (next?.depths[0]?.level ?? 0) * stays,
        presence: PRESENCE * stays,
        within: rise / CONSTANTS,
      },
    ];
  });
}

/** The move that rules at t. */
export function duckAt(moves: readonly DuckMove[], t: Seconds): Omit<DuckMove, 'at'> {
  return moves[lastAt(moves, (move) => move.at, t)] ?? OPEN;
}

/** Glowing scenes are louder and have farther to bend: for a line, as its glow is at its brightest. */
function depthOf(score: Score, line: ScoreLine): Decibels {
  const glow = Math.max(dialsAt(score, line.start).glow, dialsAt(score, line.spoken).glow);
  return -9.5 - 4 * smoothstep(0.55, 0.95, glow);
}

function speechesIn(score: Score): Speech[] {
  const speeches: Speech[] = [];
  for (const line of score.lines) {
    if (line.who === 'network' || takeOf(score, line) === null) continue;
    const level = depthOf(score, line);
    for (const { start, end } of line.words) {
      const last = speeches.at(-1);
      if (!last || start - last.to >= JOINED) {
        speeches.push({ from: start, to: end, depths: [{ from: start, level }] });
        continue;
      }
      last.to = Math.max(last.to, end);
      const known = last.depths.at(-1);
      if (known && Math.abs(known.level - level) > HEARD) last.depths.push({ from: start, level });
    }
  }
  return speeches;
}
