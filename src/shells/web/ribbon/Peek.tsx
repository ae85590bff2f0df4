import type { CSSProperties } from 'react';
import { clamp } from '../../../core/ease.ts';
import { lastAt } from '../../../core/score/lastAt.ts';
import { actAt } from '../../../core/score/placeAt.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';
import { clockText } from '../ui/timeText.ts';
import { PeekStill } from './PeekStill.tsx';
import type { TakeStill } from './useStill.ts';

/** Half the width that a peek needs, in pixels, so that it is not cut off at the ribbon's ends. */
const HALF = 150;

interface PeekProps {
  readonly score: Score;
  readonly t: Seconds;
  readonly x: number;
  readonly width: number;
  readonly take: TakeStill;
}

/** What is told at a place on the ribbon: its picture, act, time, line. */
export function Peek({ score, t, x, width, take }: PeekProps) {
  const act = score.acts[actAt(score, t)];
  if (!act) return null;
  const line = score.lines[lastAt(score.lines, (each) => each.start, t)];
  return (
    <div
      className="peek"
      style={{ '--x': `${clamp(x, HALF, Math.max(HALF, width - HALF))}px` } as CSSProperties}
    >
      <PeekStill t={t} take={take} />
      <p className="mark">
        Act {act.index + 1}, {act.title}, {clockText(t - act.start)}
      </p>
      {line?.act === act.index && <p className="peek-line">{line.say}</p>}
    </div>
  );
}
