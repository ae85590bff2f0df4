import { smoothstep } from '../ease.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { lastAt } from '../score/lastAt.ts';
import type { Score } from '../score.ts';
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
/** A move is done in so many of its time constants. */
const CONSTANTS = 3;

/**
 * How the bed bends under the voice: moves in time order, known in advance from the words' times. Only recorded lines bend
 * it, and none of the network's, which speaks when all else is silent.
 */
export function duckOf(score: Score): readonly DuckMove[] {
  const spans = spokenSpans(score);
  return spans.flatMap(([from, to], i) => {
    const depth = depthAt(score, from);
    const gap = (spans[i + 1]?.[0] ?? Number.POSITIVE_INFINITY) - to;
    const stays = 1 - smoothstep(SHORT, LONG, gap);
    const next = spans[i + 1] ? depthAt(score, spans[i + 1]?.[0] ?? to) : depth;
    const rise = Math.min(LONGEST_RISE, gap - NOT_RISE);
    return [
      { at: from - AHEAD, level: depth, presence: PRESENCE, within: GIVING / CONSTANTS },
      { at: to + AFTER, level: next * stays, presence: PRESENCE * stays, within: rise / CONSTANTS },
    ];
  });
}

/** The move that rules at t. */
export function duckAt(moves: readonly DuckMove[], t: Seconds): Omit<DuckMove, 'at'> {
  return moves[lastAt(moves, (move) => move.at, t)] ?? OPEN;
}

/** Glowing scenes are louder and have farther to bend. */
function depthAt(score: Score, t: Seconds): Decibels {
  return -8 - 4 * smoothstep(0.55, 0.95, dialsAt(score, t).glow);
}

function spokenSpans(score: Score): (readonly [from: Seconds, to: Seconds])[] {
  const spans: [Seconds, Seconds][] = [];
  for (const line of score.lines) {
    if (line.who === 'network' || takeOf(score, line) === null) continue;
    for (const { start, end } of line.words) {
      const last = spans.at(-1);
      if (last && start - last[1] < JOINED) last[1] = Math.max(last[1], end);
      else spans.push([start, end]);
    }
  }
  return spans;
}
