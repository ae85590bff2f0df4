import type { Story } from '../../../core/openStory.ts';
import type { Presence } from '../../../core/score.ts';
import { LEAVING } from '../../../core/sound/systems/phases.ts';
import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { loudnessOver } from '../listen/loudness.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { playedWhole } from './play.ts';
import { type Proof, type Row, row } from './proof.ts';
import type { Telling } from './telling.ts';

/** What one system does to what is heard. */
interface Found {
  readonly system: string;
  /** Loudness of the difference while it is there, over all of it, and of its loudest 400 ms. */
  readonly mean: Decibels;
  readonly most: Decibels;
  /** Level of the difference when its last notes have rung, and how long after it went that is. */
  readonly rest: Decibels;
  /** When the difference was heard last. */
  readonly gone: Seconds;
}

/** Enough for what is told apart here; two renderings a system are dear. */
const RATE: Hertz = 16_000;
const MAKE_UP: Decibels = 3;
/** A showing is heard for so long, then hidden: the story is told on without it. */
const SHOWN: Seconds = 15;
/** The longest that a note rings. */
const RING: Seconds = 16;
const HEARD: Decibels = -50;
const NOTHING: Decibels = -90;
const BAND: Seconds = 0.1;

/** Every system is heard while it is there, and leaves nothing behind. */
export const systemsProof: Proof<readonly Found[]> = {
  name: 'systems',
  quick: false,
  measure: (telling) => telling.story.pack.systems.map((_, system) => foundOf(telling, system)),
  judge(figures) {
    const all = figures.flatMap(({ story, found }) => found.map((one) => ({ ...one, story })));
    const softest = [...all].sort((a, b) => a.mean - b.mean).slice(0, SHOWN_ROWS);
    const longest = [...all].sort((a, b) => b.gone - a.gone)[0];
    const unheard = all.filter(({ mean }) => mean <= HEARD);
    const left = all.filter(({ rest }) => rest >= NOTHING);
    return [
      counted(`${all.length} systems, of them not heard while shown`, unheard),
      ...softest.map(({ story, system, mean }) =>
        row(`${story}, ${system}: difference, LUFS`, mean, 'over', HEARD, 1),
      ),
      counted(`${all.length} systems, of them left behind ${LEAVING} s and ${RING} s of ring after`, left),
      ...(longest
        ? [
            row(
              `longest heard after it was hidden (${longest.system}), s`,
              longest.gone,
              'under',
              LEAVING + RING,
              1,
            ),
          ]
        : []),
    ];
  },
};
const SHOWN_ROWS = 5;

function counted(what: string, which: readonly { system: string }[]): Row {
  const names = which.map(({ system }) => system).join(', ');
  return {
    what,
    measured: names === '' ? '0' : `${which.length}: ${names}`,
    limit: '0',
    ok: which.length === 0,
  };
}

function foundOf({ story }: Telling, system: number): Found {
  const shown = showingOf(story, system);
  const name = story.pack.systems[system]?.id ?? '';
  const span = { from: shown.from - BAND, to: shown.to + LEAVING + RING + 1, rate: RATE };
  const [left, right] = playedWhole(withShowings(story, system, [shown]), span);
  const without = playedWhole(withShowings(story, system, []), span);
  for (const [side, row] of [left, right].entries()) {
    for (let i = 0; i < row.length; i++) row[i] = (row[i] as number) - (without[side]?.[i] ?? 0);
  }
  const at = (t: Seconds) => Math.round((t - span.from) * RATE);
  const there = [left, right].map((row) => row.subarray(at(shown.from), at(shown.to)));
  const { momentary } = loudnessOver(there, RATE);
  return {
    system: name,
    mean: meanOf(momentary) + MAKE_UP,
    most: Math.max(...momentary) + MAKE_UP,
    rest: decibelsOf(powerOf([left, right], at(shown.to + LEAVING + RING))) + MAKE_UP,
    gone: lastHeard([left, right], at(shown.to)),
  };
}

/** The longest showing that no stop falls into, cut to what is listened to. */
function showingOf({ score }: Story, system: number): Presence {
  const spans = [...(score.presence[system] ?? [])].sort((a, b) => b.to - b.from - (a.to - a.from));
  const free = spans.find(
    ({ from, to }) => !score.stops.some((stop) => from < stop.resumeAt && to > stop.stopAt),
  );
  const span = free ?? spans[0];
  if (!span) throw new RangeError(`${score.pack.systems[system]?.id} is never shown`);
  return { from: span.from, to: Math.min(span.to, span.from + SHOWN) };
}

function withShowings(story: Story, system: number, showings: readonly Presence[]): Story {
  const presence = story.score.presence.map((spans, s) => (s === system ? showings : spans));
  return { ...story, score: { ...story.score, presence } };
}

/** Mean loudness of all that is heard, ungated. */
function meanOf(momentary: Float64Array): Decibels {
  const power = momentary.reduce((sum, level) => sum + 10 ** (level / 10), 0);
  return decibelsOf(power / Math.max(1, momentary.length));
}

/** Seconds from a sample on until nothing above -90 dB follows. */
function lastHeard(channels: readonly Float32Array[], from: number): Seconds {
  const size = Math.round(BAND * RATE);
  const length = channels[0]?.length ?? 0;
  let last = from;
  for (let at = from; at + size <= length; at += size) {
    if (decibelsOf(powerOf(channels, at, at + size)) + MAKE_UP > NOTHING) last = at + size;
  }
  return (last - from) / RATE;
}
