import { clockRate } from '../dream/createTrack.ts';
import { type Dream, dreamAt, emptyDream } from '../dream.ts';
import type { Story } from '../openStory.ts';
import type { Dials } from '../pack.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { stoppedAt } from '../score/stops.ts';
import { type Decibels, type Hertz, type Seconds, TAU } from '../units.ts';
import { gainOf } from './note.ts';
import { keyOf, temperedPitchOf } from './tuning.ts';

/** How often the bed's curves are sampled. */
export const BED_STEP: Seconds = 0.5;

/** What everything that sounds on and on does at one time; gains are linear. */
export interface Bed {
  /** The network holds everything silent. */
  readonly stopped: boolean;
  readonly gain: number;
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
const TONE_ORDER = 0.1;
const SLOPE: Seconds = 0.25;

/** The bed at story time t: a function of dials and dream alone. */
export function bedAt(story: Story, t: Seconds): Bed {
  const dials = dialsAt(story.score, t);
  const { glow, hope, tension } = dials;
  return {
    stopped: stoppedAt(story.score, t),
    gain: gainOf(-13 + 11 * glow),
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
  const gain = dials.order < TONE_ORDER ? 0 : TONE_GAIN * dials.order;
  const before = dreamAt(track, t - SLOPE, emptyDream(track.guilds));
  const after = dreamAt(track, t + SLOPE, emptyDream(track.guilds));
  const clock = clockRate(pack.tonality.tempo);
  return {
    clockTone: { hertz, gain },
    guildTones: pack.guilds.map((guild, g) => {
      const slip = (turned(before, after, g) / (2 * SLOPE) - clock) / TAU;
      return { hertz: hertz + BEATS_A_SLIP * slip, gain: gain * Math.sqrt(guild.share) };
    }),
  };
}

/** How far a guild's mean phase turned between two dreams, the short way round. */
function turned(before: Dream, after: Dream, guild: number): number {
  const x =
    (before.re[guild] ?? 0) * (after.re[guild] ?? 0) + (before.im[guild] ?? 0) * (after.im[guild] ?? 0);
  const y =
    (before.re[guild] ?? 0) * (after.im[guild] ?? 0) - (before.im[guild] ?? 0) * (after.re[guild] ?? 0);
  return Math.atan2(y, x);
}
