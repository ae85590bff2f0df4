import { clamp } from '../ease.ts';
import type { Score } from '../score.ts';
import type { Seconds, Unit } from '../units.ts';
import { actAt, lineAt } from './placeAt.ts';

/**
 * A place in a story that survives new narration: a part of a line's span, hold included (`at=<lineId>:<fraction>`),
 * or, where no line rules, seconds into the act (`t=`).
 */
export type Moment =
  | { readonly act: number; readonly line: string; readonly fraction: Unit }
  | { readonly act: number; readonly t: Seconds };

/** Seconds are written to hundredths, so an act's end may be written a little past it. */
const WRITTEN_TO: Seconds = 0.01;

/** An act's last moment: its end is the next one's first. */
const BEFORE_NEXT: Seconds = 0.001;

/** The moment at story time t. */
export function momentAt(score: Score, t: Seconds): Moment {
  const act = actAt(score, t);
  const line = score.lines[lineAt(score, t) ?? -1];
  if (!line) return { act, t: clamp(t, 0, score.end) - (score.acts[act]?.start ?? 0) };
  return { act: line.act, line: line.id, fraction: (t - line.start) / (line.end - line.start) };
}

/** Story time of a moment, and whether it had to be moved to the nearest place (no such act or line, or past an end). */
export function timeOfMoment(score: Score, moment: Moment): { t: Seconds; moved: boolean } {
  const index = clamp(Math.trunc(moment.act), 0, score.acts.length - 1);
  const act = score.acts[index];
  if (!act) return { t: 0, moved: true };
  const moved = index !== moment.act;
  if ('line' in moment) {
    const line = score.lines.find((candidate) => candidate.id === moment.line);
    if (!line) return { t: act.start, moved: true };
    const fraction = clamp(moment.fraction);
    return {
      t: line.start + fraction * (line.end - line.start),
      moved: fraction !== moment.fraction || line.act !== moment.act,
    };
  }
  const length = act.end - act.start;
  const seconds = clamp(moment.t, 0, index < score.acts.length - 1 ? length - BEFORE_NEXT : length);
  return { t: act.start + seconds, moved: moved || Math.abs(seconds - moment.t) > WRITTEN_TO };
}

/** A moment as the address has it, without its act: `at=1k3x9zq:0.35` or `t=12.5`. */
export function formatMoment(moment: Moment): string {
  return 'line' in moment
    ? `at=${encodeURIComponent(moment.line)}:${trim(moment.fraction, 4)}`
    : `t=${trim(moment.t, 2)}`;
}

/** Reads `at=<lineId>:<fraction>` or `t=<seconds>` in an act; null when it is neither. */
export function parseMoment(act: number, text: string): Moment | null {
  const params = new URLSearchParams(text);
  const at = params.get('at');
  if (at !== null) {
    const colon = at.lastIndexOf(':');
    const fraction = Number(colon < 0 ? 0 : at.slice(colon + 1));
    const line = colon < 0 ? at : at.slice(0, colon);
    return line !== '' && Number.isFinite(fraction) ? { act, line, fraction } : null;
  }
  const t = params.get('t');
  return t !== null && t.trim() !== '' && Number.isFinite(Number(t)) ? { act, t: Number(t) } : null;
}

function trim(x: number, digits: number): string {
  return String(Number(x.toFixed(digits)));
}
