import type { Act, Line, Pack } from '../pack.ts';
import type { ScoreAct, ScoreLine } from '../score.ts';

/** The pack's line that a line of the score was laid from. */
export function writtenLine(pack: Pack, acts: readonly ScoreAct[], line: ScoreLine): Line {
  const act: Act | undefined = pack.acts[line.act];
  const written = act?.lines[line.index - (acts[line.act]?.lines[0] ?? 0)];
  if (!written) throw new RangeError(`line ${line.index} is not in act ${line.act + 1} of ${pack.id}`);
  return written;
}
