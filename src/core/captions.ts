import type { Score, ScoreLine } from './score.ts';
import type { Seconds } from './units.ts';

/** A page holds at most this many lines of this many characters. */
export const PAGE_LINES = 2;
export const LINE_CHARS = 42;
/** A page stands at least this long, so that it can be read. */
export const LEAST_PAGE: Seconds = 1.2;

/** A part of a line that is shown at once: `say.slice(from, to)`, set in one or two lines. Pages joined give `say`. */
export interface CaptionPage {
  /** Index into score.lines. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly rows: readonly string[];
  /** Shown from `start` up to, not including, `end`. */
  readonly start: Seconds;
  readonly end: Seconds;
  /** Half-open range into the line's words. */
  readonly words: readonly [from: number, to: number];
}

/** The captions of a story, in time order, each line paged at its clause ends. */
export function pagesOf(score: Score): CaptionPage[] {
  return score.lines.flatMap(pagesOfLine);
}

function pagesOfLine(line: ScoreLine): CaptionPage[] {
  const cuts = bestCuts(line);
  return cuts.slice(0, -1).map((first, i) => {
    const next = cuts[i + 1] ?? line.words.length;
    const from = offsetOf(line, first);
    const to = offsetOf(line, next);
    return {
      line: line.index,
      from,
      to,
      rows: rowsOf(line.say.slice(from, to).trim()) ?? [line.say.slice(from, to).trim()],
      start: timeOf(line, first),
      end: timeOf(line, next),
      words: [first, next],
    };
  });
}

/** Word indices at which pages begin, and the number of words at the end: the cheapest way to cut, by dynamic programming. */
function bestCuts(line: ScoreLine): number[] {
  const n = line.words.length;
  const cost = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  const back = new Array<number>(n + 1).fill(0);
  cost[0] = 0;
  for (let to = 1; to <= n; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const here = (cost[from] ?? 0) + pageCost(line, from, to);
      if (here < (cost[to] ?? 0)) {
        cost[to] = here;
        back[to] = from;
      }
      if (rowsOf(textOf(line, from, to)) === null) break;
    }
  }
  const cuts = [n];
  for (let at = n; at > 0; at = back[at] ?? 0) cuts.unshift(back[at] ?? 0);
  return cuts;
}

function pageCost(line: ScoreLine, from: number, to: number): number {
  const text = textOf(line, from, to);
  if (rowsOf(text) === null && to - from > 1) return Number.POSITIVE_INFINITY;
  const seconds = timeOf(line, to) - timeOf(line, from);
  const short = seconds < LEAST_PAGE ? 200 + 100 * (LEAST_PAGE - seconds) : 0;
  const end = to === line.words.length ? 0 : cutCost(text);
  return 10 + short + end + Math.max(0, 24 - text.length) * 0.3;
}

/** Ends of sentences are the best places to turn a page, then clauses, then before a joining word. */
function cutCost(text: string): number {
  if (/[.!?…][”"')]*$/.test(text)) return 0;
  if (/[;:—–][”"')]*$/.test(text)) return 2;
  return /,[”"')]*$/.test(text) ? 4 : 40;
}

/** One or two rows of at most 42 characters, as even as can be; null when the text does not fit. */
function rowsOf(text: string): string[] | null {
  if (text.length <= LINE_CHARS) return [text];
  let best: string[] | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const rows = [text.slice(0, at), text.slice(at + 1)];
    const longest = Math.max(...rows.map((row) => row.length));
    const cost = longest + (/[.,;:!?]$/.test(rows[0] ?? '') ? -6 : 0);
    if (longest <= LINE_CHARS && cost < bestCost) {
      best = rows;
      bestCost = cost;
    }
  }
  return best;
}

function textOf(line: ScoreLine, from: number, to: number): string {
  return line.say.slice(offsetOf(line, from), offsetOf(line, to)).trim();
}

/** Where word `index` begins in `say`, with what opens before it (a quote, a bracket); the ends take all that is left. */
function offsetOf(line: ScoreLine, index: number): number {
  if (index <= 0) return 0;
  const word = line.words[index];
  if (!word) return line.say.length;
  const space = line.say.lastIndexOf(' ', word.from);
  const before = line.words[index - 1]?.to ?? 0;
  return Math.max(before, space + 1);
}

function timeOf(line: ScoreLine, index: number): Seconds {
  if (index <= 0) return line.start;
  return line.words[index]?.start ?? line.end;
}
