import { clamp } from '../../../core/ease.ts';
import { lineAt } from '../../../core/score/placeAt.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';

/** Which of its shows a system is pictured in where it is not the first: counted from 0. */
const SHOW: Readonly<Record<string, number>> = {
  'dreamscape-lounges': 1,
  dissent: 1,
  'dream-clusters': 1,
  'sleep-confluence': 1,
};

/** Seconds after its line at which it is pictured that is shown in so short a line that the camera is still on its way. */
const WAIT: Readonly<Record<string, Seconds>> = { 'holo-interface': 6 };

/** When a system stands at its fullest in the line that shows it: grown, and the shot settled, before the line ends. */
export function systemMoment(score: Score, system: number): Seconds {
  const id = score.pack.systems[system]?.id ?? '';
  const spans = score.presence[system] ?? [];
  const span = spans[SHOW[id] ?? 0] ?? spans[0];
  if (!span) return 0;
  const line = score.lines[lineAt(score, span.from) ?? -1];
  const end = (line?.end ?? span.from + 8) - 0.5 + (WAIT[id] ?? 0);
  return Math.min(clamp(end, span.from + 4, span.from + 14), span.to - 0.05);
}
