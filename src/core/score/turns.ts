import { lerp, smoothstep } from '../ease.ts';
import { DIALS, type Dials, type Pack } from '../pack.ts';
import type { ScoreAct, ScoreLine, Turn } from '../score.ts';
import type { Seconds } from '../units.ts';
import { writtenLine } from './writtenLine.ts';

/** A dial takes so long from end to end, at least: light and sound that follow it change no faster, whoever writes. */
export const SLOWEST: Seconds = 2.5;

/**
 * All turns of the dials, in time order and never overlapping: a line's `set` from its first word to the end of its hold,
 * and the crossing from the close of one act to the first word of the next. A turn is never faster than `SLOWEST` allows; one
 * that the next cuts off is taken up from where it has come.
 */
export function turnsOf(pack: Pack, acts: readonly ScoreAct[], lines: readonly ScoreLine[]): Turn[] {
  const turns: Turn[] = [];
  const turn = (from: Seconds, until: Seconds, before: Dials, after: Dials): void => {
    const last = turns.at(-1);
    const here = last ? { ...before, ...turnedAt(last, from) } : before;
    const most = Math.max(...DIALS.map((dial) => Math.abs(after[dial] - here[dial])));
    turns.push({ from, until: Math.max(until, from + SLOWEST * most), before: here, after });
  };
  let now: Dials | null = null;
  for (const act of acts) {
    const start = pack.acts[act.index]?.start;
    if (!start) continue;
    const before = acts[act.index - 1];
    if (before && now) turn(before.close, act.firstWord, now, start);
    now = start;
    for (const line of lines.slice(...act.lines)) {
      const { set } = writtenLine(pack, acts, line);
      if (Object.keys(set).length === 0) continue;
      const after: Dials = { ...now, ...set };
      turn(line.start, line.end, now, after);
      now = after;
    }
  }
  return turns;
}

/** The dials at t in a turn. */
function turnedAt({ from, until, before, after }: Turn, t: Seconds): Dials {
  if (t >= until) return after;
  const part = smoothstep(from, until, t);
  return Object.fromEntries(DIALS.map((dial) => [dial, lerp(before[dial], after[dial], part)])) as Dials;
}
