import type { Score, ScoreAct, ScoreLine, ScoreShot } from '../score.ts';
import type { Seconds } from '../units.ts';
import { lastAt } from './lastAt.ts';

/** The act that t falls in; before the story the first, after it the last. */
export function actAt(score: Score, t: Seconds): number {
  return Math.max(0, lastAt(score.acts, actStart, t));
}

/** The line that is spoken or held at t; null in a lead-in or a close. */
export function lineAt(score: Score, t: Seconds): number | null {
  const index = lastAt(score.lines, lineStart, t);
  const line = score.lines[index];
  return line && t < line.end ? index : null;
}

/** The camera instruction that rules at t. */
export function shotAt(score: Score, t: Seconds): number {
  return Math.max(0, lastAt(score.shots, shotStart, t));
}

/** The word being spoken at t in a line, or the last one spoken; null before the first. */
export function wordAt(line: ScoreLine, t: Seconds): number | null {
  const index = lastAt(line.words, wordStart, t);
  return index < 0 ? null : index;
}

function actStart(act: ScoreAct): Seconds {
  return act.start;
}
function lineStart(line: ScoreLine): Seconds {
  return line.start;
}
function shotStart(shot: ScoreShot): Seconds {
  return shot.at;
}
function wordStart(word: { start: Seconds }): Seconds {
  return word.start;
}
