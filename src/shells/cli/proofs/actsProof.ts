import { dreamAt, emptyDream } from '../../../core/dream.ts';
import type { Seconds } from '../../../core/units.ts';
import { type Pair, together } from './heard.ts';
import { featuresOfPassage } from './measures/actFeatures.ts';
import { nearestTo, standardized } from './measures/distance.ts';
import { FLUX_STEP, fluxOf } from './measures/flux.ts';
import { monoOf } from './measures/levels.ts';
import { courseOf } from './measures/synchrony.ts';
import type { Proof, Row } from './proof.ts';
import { RATE, type Telling } from './telling.ts';

/** Features of each act's windows, in groups. */
interface Found {
  readonly acts: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** Each act is heard in so many windows. */
const WINDOWS = 8;
const OWN_WORLD = 22;
const OWN_ACT = 15;

/** Eyes shut, one knows which world it is, and mostly which act: by one half of an act's windows the other half is found among all acts. */
export const actsProof: Proof<Found> = {
  name: 'acts',
  quick: false,
  measure(telling) {
    const heard = together(telling.heard());
    const flux = fluxOf(monoOf(...heard), RATE);
    const phase = courseOf(telling.story.track, 0, flux.length).phase;
    const beat = beatsOf(telling, flux.length);
    return {
      acts: telling.story.score.acts.map(({ firstWord, close }) => {
        const each = (close - firstWord) / WINDOWS;
        return Array.from({ length: WINDOWS }, (_, w) => {
          const [from, to] = [firstWord + w * each, firstWord + (w + 1) * each];
          const steps = (row: Float64Array) =>
            row.subarray(Math.round(from / FLUX_STEP), Math.round(to / FLUX_STEP));
          return featuresOfPassage({
            ...cut(heard, from, to),
            rate: RATE,
            flux: steps(flux),
            phase: steps(phase),
            beat: steps(beat),
          });
        });
      }),
    };
  },
  judge(figures) {
    const acts = figures.flatMap(({ found }, world) => found.acts.map((windows) => ({ windows, world })));
    return [
      ...rowsOf('every other window', acts, (w) => w % 2 === 0),
      ...rowsOf('first half, second half', acts, (w) => w < WINDOWS / 2).map((row) => ({
        ...row,
        limit: '-',
        ok: true,
      })),
    ];
  },
};

interface ActHeard {
  readonly windows: Found['acts'][number];
  readonly world: number;
}

/** How many second halves are nearest to a first half of their own world, and of their own act. */
function rowsOf(how: string, acts: readonly ActHeard[], isFirst: (window: number) => boolean): Row[] {
  const first = acts.map(({ windows }) => meanOf(windows.filter((_, w) => isFirst(w))));
  const second = acts.map(({ windows }) => meanOf(windows.filter((_, w) => !isFirst(w))));
  const groups = first[0]?.map((group) => group.length) ?? [];
  const rows = weighed(standardized([...first, ...second].map((groups) => groups.flat())), groups);
  const known = rows.slice(0, first.length);
  const found = rows.slice(first.length).map((one) => nearestTo(one, known));
  const own = found.filter((nearest, act) => nearest === act).length;
  const home = found.filter((nearest, act) => acts[nearest]?.world === acts[act]?.world).length;
  return [
    atLeast(`${how}: own world, of ${acts.length}`, home, OWN_WORLD),
    atLeast(`${how}: own act`, own, OWN_ACT),
  ];
}

function atLeast(what: string, count: number, limit: number): Row {
  return { what, measured: String(count), limit: `>= ${limit}`, ok: count >= limit };
}

/** Mean of windows, feature by feature. */
function meanOf(windows: readonly (readonly (readonly number[])[])[]): number[][] {
  const [one] = windows;
  return (one ?? []).map((group, g) =>
    group.map((_, i) => windows.reduce((sum, window) => sum + (window[g]?.[i] ?? 0), 0) / windows.length),
  );
}

/** A group of features weighs as much as a single one. */
function weighed(rows: readonly (readonly number[])[], groups: readonly number[]): number[][] {
  const weights = groups.flatMap((size) => new Array<number>(size).fill(1 / Math.sqrt(size)));
  return rows.map((row) => row.map((x, i) => x * (weights[i] ?? 1)));
}

function cut([left, right]: Pair, from: Seconds, to: Seconds): { left: Float32Array; right: Float32Array } {
  const span = [Math.round(from * RATE), Math.round(to * RATE)] as const;
  return { left: left.subarray(...span), right: right.subarray(...span) };
}

/** The clock's phase, four turns a breath, at each step. */
function beatsOf({ story }: Telling, steps: number): Float64Array {
  const dream = emptyDream(story.track.guilds);
  return Float64Array.from({ length: steps }, (_, i) => 4 * dreamAt(story.track, i * FLUX_STEP, dream).clock);
}
