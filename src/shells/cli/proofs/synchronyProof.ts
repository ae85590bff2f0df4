import { unitOf } from '../../../core/random.ts';
import { heldStory, meanDials } from './heldStory.ts';
import { fluxOf } from './measures/flux.ts';
import { monoOf } from './measures/levels.ts';
import { spearman } from './measures/spearman.ts';
import { courseOf, type Gathering, gatherings } from './measures/synchrony.ts';
import { play } from './play.ts';
import { type Proof, row } from './proof.ts';
import { RATE, type Telling } from './telling.ts';

interface Found {
  /** One list an act. */
  readonly acts: readonly (readonly Gathering[])[];
  /** The same windows of dreamers under dials that never move, with the order of the story's own. */
  readonly still: readonly Gathering[];
}

const LEAST = 0.8;
const CHANCE = 0.3;
const SHIFTS = 64;

/** What is heard to begin together follows how far the dreamers are in step, and where they do not lead it, it does not. */
export const synchronyProof: Proof<Found> = {
  name: 'synchrony',
  quick: false,
  measure(telling) {
    const flux = telling.flux();
    const course = courseOf(telling.story.track, 0, flux.length);
    const still = stillFlux(telling);
    const inActs = (heard: Float64Array, phase: Float64Array) =>
      telling.story.score.acts.map(({ start, end }) =>
        gatherings(heard, { phase, order: course.order }, [start, end]),
      );
    return { acts: inActs(flux, course.phase), still: inActs(still.flux, still.phase).flat() };
  },
  judge(figures) {
    const stories = figures.map(({ found }) => found.acts.flat());
    const windows = stories.flat();
    const acts = figures.reduce((sum, { found }) => sum + found.acts.length, 0);
    const still = figures.flatMap(({ found }) => found.still);
    return [
      row(
        `heard and true order, ${acts} acts, ${windows.length} windows: Spearman`,
        rhoOf(windows),
        'over',
        LEAST,
      ),
      row(`with order shifted in time: Spearman, mean of ${SHIFTS}`, shiftedRho(stories), 'under', CHANCE),
      row('with dials that never move, and true order: Spearman', rhoOf(still), 'under', CHANCE),
    ];
  },
};

function rhoOf(windows: readonly Gathering[]): number {
  return spearman(windows.map(({ heard, order }) => [heard, order]));
}

/** Mean correlation where each story's order is turned round by chance against what is heard. */
function shiftedRho(stories: readonly (readonly Gathering[])[]): number {
  let sum = 0;
  for (let shift = 0; shift < SHIFTS; shift++) {
    const windows = stories.flatMap((own, s) => {
      const by = Math.floor(own.length * (0.1 + 0.8 * unitOf(shift, s)));
      return own.map((one, i) => ({ ...one, order: own[(i + by) % own.length]?.order ?? 0 }));
    });
    sum += rhoOf(windows) / SHIFTS;
  }
  return sum;
}

/** What begins in the guilds of a story whose dials never move, and the phase of its own dreamers. */
function stillFlux({ story }: Telling): { flux: Float64Array; phase: Float64Array } {
  const { track } = heldStory(story, meanDials(story));
  const span = { from: 0, to: story.score.end, rate: RATE, without: { bed: true, systems: 'all' } as const };
  const [left, right] = play({ ...story, track }, span, ({ dry }) => dry) as [Float32Array, Float32Array];
  const flux = fluxOf(monoOf(left, right), RATE);
  return { flux, phase: courseOf(track, 0, flux.length).phase };
}
