import type { Seconds } from '../../units.ts';
import { each, type Late, type Play } from './each.ts';
import type { Show, Sound } from './sound.ts';
import { stopOf } from './stopOf.ts';
import { every } from './when.ts';

/** The symphony's smallest step; its strings go three, its harp two of them. */
const STEP: Seconds = 0.7;
const WEDDING = [8, 10, 13, 10, 9] as const;
const ROWING = [7, 9, 8, 11, 9, 7, 4] as const;
/** Where both songs agree, every twelfth note of the strings. */
const AGREED = 11;
/** What belongs into the hole. */
const HOLE = 15;

/** The step that was due when the network cut in, in the showing that it cut; null where none was cut before. */
function cutAt(show: Show): number | null {
  for (const span of show.story.score.presence[show.system] ?? []) {
    const stop = stopOf({ ...show, ...span });
    if (stop && span.from <= show.from) return Math.ceil((stop.stopAt - span.from) / STEP);
  }
  return null;
}

/** The act in which the phrase is completed: the first in which the symphony is there again. */
function firstStep(show: Show): number {
  const before = (show.story.score.presence[show.system] ?? [])[show.nth - 1];
  return before && stopOf({ ...show, ...before }) ? (cutAt(show) ?? 0) : 0;
}

/**
 * Two songs that circle each other, three against two, with a hole at every sixth step. Where the network cuts them off they
 * stop in mid-phrase; when they come again they go on with their next note, and the hole is sung.
 */
export const song: Sound = each(
  every(STEP),
  (phase, { t, count }) => {
    const stop = stopOf(phase.show);
    if (stop && t >= stop.stopAt) return [];
    const first = firstStep(phase.show);
    return stepOf(first + count, first > 0);
  },
  { reach: 0, steady: true, whole: true },
);

/** What the symphony plays at a step; with the hole sung or left. */
export function stepOf(step: number, whole: boolean): Late[] {
  const hole = step % 6 === 5;
  if (hole && !whole) return [];
  const strings: Late = { of: 'strings', db: -8, pan: -0.3, hold: 1.5, bright: 0.6 };
  const harp: Late = { of: 'harp', db: -9, pan: 0.35, bright: 0.55 };
  if (hole) return [{ ...strings, degree: HOLE }];
  const played: Late[] = [];
  if (step % 3 === 0)
    played.push({ ...strings, degree: (step / 3) % 12 === 11 ? AGREED : (WEDDING[(step / 3) % 5] ?? 8) });
  if (step % 2 === 0)
    played.push({ ...harp, degree: (step / 2) % 18 === 17 ? AGREED : (ROWING[(step / 2) % 7] ?? 7) });
  return played;
}

/** The last note that it had come to, once more and from far: it waits. */
export function waiting(db: number): Play {
  return ({ show }) => {
    let step = (cutAt(show) ?? 1) - 1;
    while (step > 0 && stepOf(step, false).length === 0) step--;
    return stepOf(step, false).map((note) => ({ ...note, db, hold: 0.8 }));
  };
}
