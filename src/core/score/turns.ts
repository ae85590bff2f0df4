import type { Dials, Pack } from '../pack.ts';
import type { ScoreAct, ScoreLine, Turn } from '../score.ts';
import { writtenLine } from './writtenLine.ts';

/**
 * All turns of the dials, in time order and never overlapping: a line's `set` from its first word to the end of its hold,
 * and the crossing from the close of one act to the first word of the next.
 */
export function turnsOf(pack: Pack, acts: readonly ScoreAct[], lines: readonly ScoreLine[]): Turn[] {
  const turns: Turn[] = [];
  let now: Dials | null = null;
  for (const act of acts) {
    const start = pack.acts[act.index]?.start;
    if (!start) continue;
    const before = acts[act.index - 1];
    if (before && now) turns.push({ from: before.close, until: act.firstWord, before: now, after: start });
    now = start;
    for (const line of lines.slice(...act.lines)) {
      const { set } = writtenLine(pack, acts, line);
      if (Object.keys(set).length === 0) continue;
      const after: Dials = { ...now, ...set };
      turns.push({ from: line.start, until: line.end, before: now, after });
      now = after;
    }
  }
  return turns;
}
