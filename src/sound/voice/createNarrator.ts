import type { Story } from '../../core/openStory.ts';
import { nowAt, type Playhead, timeAt } from '../../core/playhead.ts';
import type { Score, ScoreLine } from '../../core/score.ts';
import type { Seconds } from '../../core/units.ts';
import type { Takes } from './createTakes.ts';
import { prepareLines, READY_AHEAD, type RecordedLine, recordedBetween } from './prepareLines.ts';
import { type Spoken, speak } from './speak.ts';
import type { VoiceBuses } from './voiceBuses.ts';

/** `missing` while a line is told by its caption alone, because its recording has not come or cannot be heard. */
export type VoiceState = 'speaking' | 'missing';

/** Lays recorded lines on the audio clock, window after window. */
export interface Narrator {
  /** Silence from `now` on, within milliseconds and without a click. */
  halt(now: Seconds): void;
  /** Speaks from `at` on as if it had always told along this playhead. */
  enter(playhead: Playhead, at: Seconds): void;
  /** Goes over to another pace of the same telling from `at` on. */
  turn(playhead: Playhead, at: Seconds): void;
  /** Plans all lines before story time `until`; none is begun before `earliest`. */
  planTo(until: Seconds, earliest: Seconds): void;
}

export interface NarratorOptions {
  readonly context: BaseAudioContext;
  readonly buses: VoiceBuses;
  readonly takes: Takes;
  readonly onState: (state: VoiceState) => void;
}

/** A line that comes this much too late begins in the middle of a word all the same; later, at the next word. */
const AT_ONCE: Seconds = 0.6;
/** A line that has not come by then is left to its caption. */
const PATIENCE: Seconds = 1.5;

/** The narrator of a story; silent where nothing is recorded. */
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
  function tell({ line, take, begins }: RecordedLine, earliest: Seconds) {
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

  return {
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
      for (const recorded of recordedBetween(score, now, until)) {
        const { index } = recorded.line;
        if (!spoken.has(index) && !leftOut.has(index)) tell(recorded, earliest);
      }
      prepareLines(takes, score, { from: now, to: until + READY_AHEAD, rate: playhead.rate });
    },
  };
}

function nextWord(line: ScoreLine, t: Seconds): Seconds {
  return line.words.find(({ start }) => start >= t)?.start ?? line.end;
}

/** When the network cuts a line off that sounds until `end`; null when it lets it be. */
function cutOf(score: Score, line: ScoreLine, end: Seconds): Seconds | null {
  if (line.who === 'network') return null;
  return score.stops.find(({ stopAt }) => stopAt > line.start && stopAt < end)?.stopAt ?? null;
}
