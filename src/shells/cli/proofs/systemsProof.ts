import type { Story } from '../../../core/openStory.ts';
import type { Presence } from '../../../core/score.ts';
import { LEAVING } from '../../../core/sound/systems/phases.ts';
import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { integrated, loudnessOver } from '../listen/loudness.ts';
import type { Pair } from './heard.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { playedWhole } from './play.ts';
import { type Proof, type Row, row } from './proof.ts';
import type { Telling } from './telling.ts';

/** What one system does to what is heard. */
interface Found {
  readonly system: string;
  /** Loudness (LUFS, gated) of what it changes while it is there. */
  readonly loudness: Decibels;
  /** Level of what it changes when its last notes have rung, nobody else being shown. */
  readonly rest: Decibels;
  /** How long after it was hidden that is heard last. */
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
    const softest = [...all].sort((a, b) => a.loudness - b.loudness).slice(0, SHOWN_ROWS);
    const longest = [...all].sort((a, b) => b.gone - a.gone)[0];
    const unheard = all.filter(({ loudness }) => !(loudness > HEARD));
    const left = all.filter(({ rest }) => !(rest < NOTHING));
    return [
      counted(`${all.length} systems, of them not heard while shown`, unheard),
      ...softest.map(({ story, system, loudness }) =>
        row(`${story}, ${system}: difference, LUFS`, loudness, 'over', HEARD, 1),
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
  const there = difference(withShowings(story, system, [shown]), withShowings(story, system, []), shown);
  const nobody = withoutSystems(story);
  const after = { from: shown.to, to: shown.to + LEAVING + RING + 1 };
  const left = difference(withShowings(nobody, system, [shown]), nobody, after);
  return {
    system: story.pack.systems[system]?.id ?? '',
    loudness: integrated(loudnessOver(there, RATE)) + MAKE_UP,
    rest: decibelsOf(powerOf(left, Math.round((LEAVING + RING) * RATE))) + MAKE_UP,
    gone: lastHeard(left),
  };
}

/** What one story has more than another over a span. */
function difference(story: Story, other: Story, { from, to }: Presence): Pair {
  const span = { from, to, rate: RATE };
  const without = playedWhole(other, span);
  return playedWhole(story, span).map((row, side) =>
    row.map((x, i) => x - (without[side]?.[i] ?? 0)),
  ) as Both;
}

type Both = [Float32Array, Float32Array];

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

/** The story with nothing shown: what systems do to one another is left out. */
function withoutSystems(story: Story): Story {
  return { ...story, score: { ...story.score, presence: story.score.presence.map(() => []) } };
}

function withShowings(story: Story, system: number, showings: readonly Presence[]): Story {
  const presence = story.score.presence.map((spans, s) => (s === system ? showings : spans));
  return { ...story, score: { ...story.score, presence } };
}

/** Seconds until nothing above -90 dB follows. */
function lastHeard(channels: Pair): Seconds {
  const size = Math.round(BAND * RATE);
  const { length } = channels[0];
  let last = 0;
  for (let at = 0; at + size <= length; at += size) {
    if (decibelsOf(powerOf(channels, at, at + size)) + MAKE_UP > NOTHING) last = at + size;
  }
  return last / RATE;
}
