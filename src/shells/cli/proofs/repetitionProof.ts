import { LOOPS } from '../../../core/dream/loops.ts';
import { notesBetween } from '../../../core/sound/index.ts';
import type { Seconds, Unit } from '../../../core/units.ts';
import { nearestReturn, sharedPart, transitionsOf } from './measures/repetition.ts';
import { type Proof, row } from './proof.ts';
import type { Telling } from './telling.ts';

interface Found {
  readonly nearest: Seconds;
  readonly shared: Unit;
  /** Windows compared, and those left out because one voice is what they are about. */
  readonly windows: number;
  readonly fused: number;
}

const HOUR: Seconds = 3600;
const SOONEST: Seconds = 5;
const WINDOW: Seconds = 20;
/** Where more of the notes are fused than this, sameness is meant. */
const FUSED: Unit = 0.1;

/** Nothing comes round again within an hour, nor does an act say twice what it said. */
export const repetitionProof: Proof<Found> = {
  name: 'repetition',
  quick: true,
  measure(telling) {
    const loops = LOOPS[telling.story.pack.world.formation];
    return { nearest: nearestReturn(loops, SOONEST, HOUR), ...mostShared(telling) };
  },
  judge(figures) {
    return figures.flatMap(({ story, found: { nearest, shared, windows, fused } }) => [
      row(`${story}: loops' nearest joint return in an hour, s`, nearest, 'over', 3),
      row(
        `${story}: shared by two of ${windows} windows (${fused} of one voice left out)`,
        shared,
        'under',
        0.2,
      ),
    ]);
  },
};

function mostShared({ story }: Telling): Omit<Found, 'nearest'> {
  let shared = 0;
  let windows = 0;
  let fused = 0;
  for (const { firstWord, close } of story.score.acts) {
    const seen: Set<string>[] = [];
    for (let t = firstWord; t + WINDOW <= close; t += WINDOW) {
      const sung = notesBetween(story, t, t + WINDOW).filter(({ part }) => part === 'singer');
      if (sung.filter((note) => note.fused > 0.5).length > FUSED * sung.length) {
        fused++;
        continue;
      }
      const transitions = transitionsOf(sung);
      for (const other of seen) shared = Math.max(shared, sharedPart(transitions, other));
      seen.push(transitions);
      windows++;
    }
  }
  return { shared, windows, fused };
}
