import type { Story } from '../openStory.ts';
import { lastAt } from '../score/lastAt.ts';
import type { ScoreAct, ScoreLine } from '../score.ts';
import type { Seconds } from '../units.ts';
import { type Stage, stageOf, WAYS } from './stages.ts';
import { type Key, keyOf } from './tuning.ts';

/** Where the harmony of all stands from `from` on. */
export interface Path {
  readonly from: Seconds;
  readonly stage: Stage;
  /** What begins now is tuned in this. */
  readonly key: Key;
  /** Degree that the ladder's chords and the singers' pools stand on. */
  readonly bass: number;
  /** So many of the chord's tones are in, from the bottom. */
  readonly tones: number;
  /** `root`: nothing but the root; `end`: the last chord, which does not close. */
  readonly chord: 'ladder' | 'root' | 'end';
  /** The whole bed is laid anew where this begins; else only what enters does. */
  readonly renews: boolean;
}

/** More tones than any chord has. */
export const ALL_TONES = 6;
/** Strain begins on the root and leaves it when this part of its lines is told. */
const LEAVING = 0.25;

const known = new WeakMap<Story, readonly Path[]>();

/** The path of a story's harmony over its acts, in time order: out from the root, to a cluster, and back without closing. */
export function pathOf(story: Story): readonly Path[] {
  const path = known.get(story) ?? story.score.acts.flatMap((act) => pathOfAct(story, act));
  known.set(story, path);
  return path;
}

/** Where the harmony stands at t. */
export function pathAt(story: Story, t: Seconds): Path {
  const path = pathOf(story);
  const at = path[Math.max(0, lastAt(path, fromOf, t))];
  if (!at) throw new RangeError(`${story.pack.id} has no acts`);
  return at;
}

/** The key of what begins at t: the story's own, and brighter at its end. */
export function keyAt(story: Story, t: Seconds): Key {
  return pathAt(story, t).key;
}

const fromOf = ({ from }: Path): Seconds => from;

function pathOfAct(story: Story, act: ScoreAct): Path[] {
  const { score, pack } = story;
  const stage = stageOf(act.index, score.acts.length);
  const start: Path = {
    from: act.start,
    stage,
    key: keyOf(pack.tonality),
    bass: 0,
    tones: ALL_TONES,
    chord: 'ladder',
    renews: act.index > 0,
  };
  const rest = LATER[stage]({ story, act, start, lines: score.lines.slice(...act.lines) });
  return rest[0]?.from === act.start ? rest : [start, ...rest];
}

interface Place {
  readonly story: Story;
  readonly act: ScoreAct;
  readonly start: Path;
  readonly lines: readonly ScoreLine[];
}

/** What comes after an act's start, by its stage. */
const LATER: Readonly<Record<Stage, (place: Place) => Path[]>> = {
  opening: () => [],
  strain({ story, start, lines }) {
    const { strain: bass, straining } = WAYS[story.pack.tonality.mode];
    const from = lines[Math.floor(LEAVING * lines.length)]?.start ?? start.from;
    const key = { root: start.key.root, scale: straining ?? start.key.scale };
    return [{ ...start, from, key, bass, renews: true }];
  },
  break({ story, act, start, lines }) {
    const { acts } = story.score;
    const last = stageOf(act.index + 1, acts.length) !== 'break';
    const line = lines.at(-1);
    return last && line ? [{ ...start, from: line.start, chord: 'root', renews: true }] : [];
  },
  mending({ story, start, lines }) {
    const low = { ...start, bass: WAYS[story.pack.tonality.mode].mending, tones: 1 };
    const more = lines.slice(1, ALL_TONES).map(({ start: from }, i): Path => {
      return { ...low, from, tones: 2 + i, renews: false };
    });
    return [low, ...more];
  },
  home({ story, act, start }) {
    if (act.index < story.score.acts.length - 1) return [];
    const from = endOf(story).from;
    const key = { root: start.key.root, scale: WAYS[story.pack.tonality.mode].scale };
    return [{ ...start, from, key, chord: 'end', renews: true }];
  },
};

/** A story's end: its last chord comes in from `from`; singers fall silent by `close`; from `over` on there is only air. */
export interface End {
  readonly from: Seconds;
  readonly spoken: Seconds;
  readonly close: Seconds;
  readonly over: Seconds;
}

/** How long the last chord takes to be whole after its last tone has come. */
const WHOLE: Seconds = 5;
const AIR_ALONE: Seconds = 0.8;

/** Where the story ends: the last chord enters with the last line, or earlier where its tones take long. */
export function endOf({ score, pack }: Story): End {
  const act = score.acts.at(-1);
  const line = score.lines.at(-1);
  if (!act || !line) throw new RangeError(`${pack.id} has no lines`);
  const { chord, every } = WAYS[pack.tonality.mode];
  const entering = chord.length * every + WHOLE;
  return {
    from: Math.max(act.firstWord, Math.min(line.start, act.close - entering)),
    spoken: line.spoken,
    close: act.close,
    over: Math.max(act.close, score.end - AIR_ALONE),
  };
}
