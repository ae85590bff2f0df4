import type { Story } from '../../core/openStory.ts';
import type { PackedTake } from '../../core/pack.ts';
import { nowAt, type Playhead, timeAt } from '../../core/playhead.ts';
import { lastAt } from '../../core/score/lastAt.ts';
import { actAt } from '../../core/score/placeAt.ts';
import type { Score, ScoreLine } from '../../core/score.ts';
import type { Seconds } from '../../core/units.ts';
import { leadOf } from '../../core/voice/recordingsOf.ts';
import { takeOf } from '../../core/voice/takeOf.ts';
import type { Conductor } from '../conductor.ts';
import type { Takes } from './createTakes.ts';
import { type Spoken, speak } from './speak.ts';
import type { VoiceBuses } from './voiceBuses.ts';

/** `missing` while a line is told by its caption alone, because its recording has not come or cannot be heard. */
export type VoiceState = 'speaking' | 'missing';

/** Lays the recorded lines on the audio clock, window after window. */
export interface Narrator extends Conductor {
  /** Has all recordings between two story times made ready, and says whether they are. */
  prepare(from: Seconds, to: Seconds, rate: number): 'ready' | 'coming' | 'missing';
}

export interface NarratorOptions {
  readonly context: BaseAudioContext;
  readonly buses: VoiceBuses;
  readonly takes: Takes;
  readonly onState: (state: VoiceState) => void;
}

/** Recordings are made ready so long before they are planned. */
export const READY_AHEAD: Seconds = 15;
/** A line that comes this much too late begins in the middle of a word all the same; later, at the next word. */
const AT_ONCE: Seconds = 0.2;
/** A line that has not come by then is left to its caption. */
const PATIENCE: Seconds = 1.5;

/** The narrator of one story: silent where nothing is recorded. */
export function createNarrator(story: Story, { context, buses, takes, onState }: NarratorOptions): Narrator {
  const { score } = story;
  const spoken = new Map<number, Spoken>();
  const leftOut = new Set<number>();
  let playhead: Playhead = { anchorT: 0, anchorNow: 0, rate: 1, paused: true };
  let entered: Seconds = 0;

  function silence(at: Seconds) {
    for (const one of spoken.values()) one.fade(at);
    spoken.clear();
    leftOut.clear();
  }

  function leaveOut(line: ScoreLine) {
    leftOut.add(line.index);
    onState('missing');
  }

  /** Speaks a line from the first moment that can still be had, if its recording is there. */
  function tell(line: ScoreLine, take: PackedTake, earliest: Seconds) {
    const begins = line.start - leadOf(take);
    const due = Math.max(nowAt(playhead, begins), entered);
    const heard = takes.get(take, playhead.rate);
    if (typeof heard === 'string') {
      if (earliest > due + PATIENCE || (heard === 'missing' && earliest > due)) leaveOut(line);
      return;
    }
    const late = earliest - due;
    const from = late > AT_ONCE ? nextWord(line, timeAt(playhead, earliest)) : begins;
    const at = Math.max(nowAt(playhead, from), earliest);
    const offset = (timeAt(playhead, at) - begins) / playhead.rate;
    if (offset >= heard.duration) return;
    const cut = cutOf(score, line, begins + take.seconds);
    const until = cut === null ? null : nowAt(playhead, cut);
    if (until !== null && until <= at) return;
    const to = line.who === 'network' ? buses.network : buses.narrator;
    spoken.set(line.index, speak(context, { buffer: heard, to, at, offset: Math.max(0, offset), until }));
    onState('speaking');
  }

  function prepare(from: Seconds, to: Seconds, rate: number) {
    takes.keep(filesAbout(score, actAt(score, from)));
    const heard = recordedBetween(score, from, to).map(({ take }) => takes.get(take, rate));
    if (heard.includes('coming')) return 'coming';
    return heard.includes('missing') ? 'missing' : 'ready';
  }

  return {
    prepare,

    halt: silence,

    enter(next, at) {
      silence(at);
      playhead = next;
      entered = at;
    },

    turn(next, at) {
      silence(at);
      playhead = next;
      entered = at;
    },

    planTo(until, earliest) {
      const now = timeAt(playhead, earliest);
      for (const { line, take } of recordedBetween(score, now, until)) {
        if (!spoken.has(line.index) && !leftOut.has(line.index)) tell(line, take, earliest);
      }
      prepare(until, until + READY_AHEAD, playhead.rate);
    },
  };
}

/** The recorded lines that sound at some time from `from` up to, not including, `to`, in order. */
function recordedBetween(
  score: Score,
  from: Seconds,
  to: Seconds,
): { readonly line: ScoreLine; readonly take: PackedTake }[] {
  const first = Math.max(
    0,
    lastAt(score.lines, (line) => line.start, from),
  );
  const end = lastAt(score.lines, (line) => line.start, to + 1) + 1;
  return score.lines.slice(first, end).flatMap((line) => {
    const take = takeOf(score, line);
    const begins = take ? line.start - leadOf(take) : 0;
    return take && begins < to && begins + take.seconds > from ? [{ line, take }] : [];
  });
}

/** The audio files of an act and the next. */
function filesAbout({ pack }: Score, act: number): string[] {
  const near = pack.narration?.slice(act, act + 2) ?? [];
  return [...new Set(near.flatMap(({ lines }) => Object.values(lines).map(({ file }) => file)))];
}

function nextWord(line: ScoreLine, t: Seconds): Seconds {
  return line.words.find(({ start }) => start >= t)?.start ?? line.end;
}

/** When the network cuts a line off that sounds until `end`; null when it lets it be. */
function cutOf(score: Score, line: ScoreLine, end: Seconds): Seconds | null {
  if (line.who === 'network') return null;
  return score.stops.find(({ stopAt }) => stopAt > line.start && stopAt < end)?.stopAt ?? null;
}
