import { type Dream, dreamAt, emptyDream } from '../dream.ts';
import { lerp, smoothstep } from '../ease.ts';
import type { Story } from '../openStory.ts';
import type { Dials } from '../pack.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { lastAt } from '../score/lastAt.ts';
import { stoppedAt } from '../score/stops.ts';
import { type Decibels, type Hertz, type Radians, type Seconds, TAU } from '../units.ts';
import { gainOf } from './note.ts';
import { endOf, type Path, pathOf } from './path.ts';
import type { Stage } from './stages.ts';
import { keyOf, temperedPitchOf } from './tuning.ts';

/** How often the bed's curves are sampled. */
export const BED_STEP: Seconds = 0.5;

/** What everything that sounds on and on does at one time; gains are linear. */
export interface Bed {
  /** The network holds everything silent. */
  readonly stopped: boolean;
  /** Of pads and drones: none is left when the story's last chord has gone. */
  readonly gain: number;
  /** Of the place's moving air: nearer where little else sounds. */
  readonly air: number;
  /** Lowpass over the bed. */
  readonly lowpass: Hertz;
  /** High shelf over the bed, from 320 Hz. */
  readonly shelf: Decibels;
  /** High shelf over all music, from 1.8 kHz. */
  readonly openness: Decibels;
  /** Every pad's shadow: a second voice so many cents above it. */
  readonly shadowCents: number;
  readonly shadowGain: number;
  /** The clock's steady tone, and one for each guild that beats against it as fast as the guild slips. */
  readonly clockTone: { readonly hertz: Hertz; readonly gain: number };
  readonly guildTones: readonly { readonly hertz: Hertz; readonly gain: number }[];
}

/** A guild that slips one breath a second against the clock beats this many times a second. */
const BEATS_A_SLIP = 8;
const TONE_GAIN = 0.03;
/** Under the first of these orders the clock has no tones, from the second on they are as loud as it is strong. */
const TONE_ORDER = [0.06, 0.14] as const;
const SLOPE: Seconds = 0.25;
/** Levels of the air by stage, and where nothing but a root or the end is left; it goes from one to the next in so long. */
const AIR: Readonly<Record<Stage, Decibels>> = { opening: 0, strain: -1, break: -1, mending: 2, home: 0 };
const AIR_ALONE: Decibels = 3;
const TURNING: Seconds = 4;

/** The bed at story time t: a function of dials and dream alone. */
export function bedAt(story: Story, t: Seconds): Bed {
  const dials = dialsAt(story.score, t);
  const { glow, hope, tension } = dials;
  const end = endOf(story);
  return {
    stopped: stoppedAt(story.score, t),
    gain: gainOf(-13 + 11 * glow) * (1 - smoothstep(end.close, end.over, t)),
    air: gainOf(airAt(story, t)),
    lowpass: 500 * 2 ** (2.2 * glow + 0.8 * hope),
    shelf: -12 + 12 * glow + 7 * hope,
    openness: -4 + 6 * hope,
    shadowCents: 6 + 104 * tension ** 1.25,
    shadowGain: gainOf(-26 + 26 * tension ** 0.8),
    ...tonesAt(story, t, dials),
  };
}

function tonesAt(story: Story, t: Seconds, dials: Dials): Pick<Bed, 'clockTone' | 'guildTones'> {
  const { pack, track } = story;
  const hertz = temperedPitchOf(keyOf(pack.tonality), 7);
  const ends = 1 - smoothstep(endOf(story).spoken, endOf(story).close, t);
  const gain = TONE_GAIN * dials.order * smoothstep(...TONE_ORDER, dials.order) * ends;
  const before = dreamAt(track, t - SLOPE, emptyDream(track.guilds));
  const after = dreamAt(track, t + SLOPE, emptyDream(track.guilds));
  const clock = between(before.clock, after.clock);
  return {
    clockTone: { hertz, gain },
    guildTones: pack.guilds.map((guild, g) => {
      const slip = (turned(before, after, g) - clock) / (2 * SLOPE * TAU);
      return { hertz: hertz + BEATS_A_SLIP * slip, gain: gain * Math.sqrt(guild.share) };
    }),
  };
}

function airAt(story: Story, t: Seconds): Decibels {
  const path = pathOf(story);
  const at = Math.max(
    0,
    lastAt(path, ({ from }) => from, t),
  );
  const here = path[at];
  if (!here) return 0;
  const before = path[at - 1] ?? here;
  return lerp(airOn(before), airOn(here), smoothstep(here.from, here.from + TURNING, t));
}

function airOn({ stage, chord }: Path): Decibels {
  return chord === 'ladder' ? AIR[stage] : AIR_ALONE;
}

/** How far the clock went between two of its phases: nowhere while it stands, before the story and in a stop. */
function between(before: Radians, after: Radians): Radians {
  return after - before - TAU * Math.round((after - before) / TAU);
}

/** How far a guild's mean phase turned between two dreams, the short way round. */
function turned(before: Dream, after: Dream, guild: number): number {
  const x =
    (before.re[guild] ?? 0) * (after.re[guild] ?? 0) + (before.im[guild] ?? 0) * (after.im[guild] ?? 0);
  const y =
    (before.re[guild] ?? 0) * (after.im[guild] ?? 0) - (before.im[guild] ?? 0) * (after.re[guild] ?? 0);
  return Math.atan2(y, x);
}
