import type { PackedTake } from '../pack.ts';
import type { Score, ScoreLine } from '../score.ts';

/** What is recorded of a line, or null. */
export function takeOf(
  { pack }: Pick<Score, 'pack'>,
  line: Pick<ScoreLine, 'act' | 'id'>,
): PackedTake | null {
  const lines = pack.narration?.[line.act]?.lines;
  return lines && Object.hasOwn(lines, line.id) ? (lines[line.id] ?? null) : null;
}
