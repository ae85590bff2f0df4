import { actAt } from '../../../core/score/placeAt.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** Minutes and seconds, as in `1:46`. */
export function clockText(seconds: Seconds): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-6));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A place in a story, as in `Act 3, 0:57`. */
export function placeText(score: Score, t: Seconds): string {
  const act = actAt(score, t);
  return `Act ${act + 1}, ${clockText(t - (score.acts[act]?.start ?? 0))}`;
}

/** How long a story is, as in `Five acts, 8 minutes`. */
export function lengthText(acts: number, seconds: Seconds): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `${NUMBERS[acts] ?? acts} ${acts === 1 ? 'act' : 'acts'}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** A text's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
