import { dreamAt } from '../../../core/dream.ts';
import { endOf } from '../../../core/sound/path.ts';
import type { Seconds, Unit } from '../../../core/units.ts';
import { FLUX_STEP } from './measures/flux.ts';
import { courseOf, gatherings, strengthOf } from './measures/synchrony.ts';
import { type Proof, row } from './proof.ts';
import type { Telling } from './telling.ts';

interface Found {
  /** Of the last 20 s in which anybody sings: mean order of a guild, of all, and what is heard to begin together. */
  readonly guilds: Unit;
  readonly all: Unit;
  readonly heard: Unit;
  /** What is heard where all are one, window by window. */
  readonly one: readonly Unit[];
}

const LAST: Seconds = 20;
/** All are one above this order. */
const ONE: Unit = 0.95;

/** At the end each guild is in step and the city is not, and that is heard; where all dream one dream, that is heard too. */
export const coexistenceProof: Proof<Found> = {
  name: 'coexistence',
  quick: false,
  measure(telling) {
    const { story } = telling;
    const flux = telling.flux();
    const course = courseOf(story.track, 0, flux.length);
    const windows = story.score.acts.flatMap(({ start, end }) => gatherings(flux, course, [start, end]));
    const { close } = endOf(story);
    const part = (row: Float64Array) =>
      row.subarray(Math.round((close - LAST) / FLUX_STEP), Math.round(close / FLUX_STEP));
    return {
      ...orders(telling, close - LAST),
      heard: strengthOf(part(flux), part(course.phase)),
      one: windows.filter(({ order }) => order > ONE).map(({ heard }) => heard),
    };
  },
  judge(figures) {
    return figures.flatMap(({ story, found: { guilds, all, heard, one } }) => [
      row(`${story}, end: order within guilds`, guilds, 'over', 0.8),
      row(`${story}, end: order of all`, all, 'under', 0.5),
      row(`${story}, end: heard`, heard, 'under', 0.35),
      ...(one.length === 0
        ? []
        : [row(`${story}, all one: heard, mean of ${one.length} windows`, meanOf(one), 'over', 0.6)]),
    ]);
  },
};

function orders({ story }: Telling, from: Seconds): Pick<Found, 'guilds' | 'all'> {
  const dreams = Array.from({ length: LAST }, (_, i) => dreamAt(story.track, from + i));
  return {
    guilds: meanOf(dreams.map(({ r }) => meanOf(Array.from(r)))),
    all: meanOf(dreams.map(({ all }) => all.r)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / Math.max(1, values.length);
}
