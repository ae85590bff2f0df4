import type { CaptionPage } from './captions.ts';
import { type Dream, dreamAt, emptyDream } from './dream.ts';
import { clamp } from './ease.ts';
import type { Story } from './openStory.ts';
import type { DialName } from './pack.ts';
import { dialsAt } from './score/dialsAt.ts';
import { lastAt } from './score/lastAt.ts';
import { actAt, lineAt, shotAt, wordAt } from './score/placeAt.ts';
import { motionAt, stoppedAt } from './score/stops.ts';
import { systemsAt } from './score/systemsAt.ts';
import type { Seconds, Unit } from './units.ts';
import { wordPulse } from './voice/wordPulse.ts';

/** Everything that is true at one moment: what light, sound and words are translations of. */
export interface Frame {
  t: Seconds;
  /** Story time with the network's stops taken out: what small motions run on. */
  motion: Seconds;
  stopped: boolean;
  act: number;
  /** Index into score.lines of the line that rules (spoken or held); null in a lead-in or close. */
  line: number | null;
  readonly dials: Record<DialName, Unit>;
  readonly dream: Dream;
  /** How far each system has grown, 0 to 1, in the pack's order. */
  readonly systems: Float32Array;
  /** Index into score.shots of the camera instruction that rules. */
  shot: number;
  /** Index into story.pages of the caption shown; null when none is. */
  caption: number | null;
  /** Index of the word being spoken, or last spoken, in the line; null when none is. */
  word: number | null;
  /** How much of the word's syllables shows as light; see `wordPulse`. */
  pulse: Unit;
}

/** A frame of this story to be filled by `frameAt`. */
export function emptyFrame(story: Story): Frame {
  return {
    t: 0,
    motion: 0,
    stopped: false,
    act: 0,
    line: null,
    dials: dialsAt(story.score, 0),
    dream: emptyDream(story.track.guilds),
    systems: systemsAt(story.score, 0),
    shot: 0,
    caption: null,
    word: null,
    pulse: 0,
  };
}

/** All that is true at t, held within the story: pure, and without allocation when `out` is given. */
export function frameAt(story: Story, time: Seconds, out: Frame = emptyFrame(story)): Frame {
  const { score, track, pages } = story;
  const t = clamp(time, 0, score.end);
  out.t = t;
  out.motion = motionAt(score, t);
  out.stopped = stoppedAt(score, t);
  out.act = actAt(score, t);
  out.line = lineAt(score, t);
  dialsAt(score, t, out.dials);
  dreamAt(track, t, out.dream);
  systemsAt(score, t, out.systems);
  out.shot = shotAt(score, t);
  const page = lastAt(pages, pageStart, t);
  const shown = pages[page];
  out.caption = shown && t < shown.end ? page : null;
  const line = out.line === null ? undefined : score.lines[out.line];
  out.word = line ? wordAt(line, t) : null;
  out.pulse = line && out.word !== null ? wordPulse(line, out.word, t) : 0;
  return out;
}

function pageStart(page: CaptionPage): Seconds {
  return page.start;
}
