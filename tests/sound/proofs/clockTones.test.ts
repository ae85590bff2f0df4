import { describe, expect, it } from 'vitest';
import { dreamAt } from '../../../src/core/dream.ts';
import type { Story } from '../../../src/core/openStory.ts';
import { BED_STEP, bedAt } from '../../../src/core/sound/index.ts';
import { TAU } from '../../../src/core/units.ts';
import { STORIES, storyOf } from '../../packs.ts';

const BEATS_A_SLIP = 8;
const SLOPE = 0.25;
const UNTIL = 10;

/** How far a guild is ahead of the clock, in beats, the nearest way from where it was. */
function ahead({ track }: Story, guild: number, t: number): number {
  const { re, im, clock } = dreamAt(track, t);
  return (BEATS_A_SLIP * (Math.atan2(im[guild] ?? 0, re[guild] ?? 0) - clock)) / TAU;
}

describe.each(STORIES)("the clock's tones of %s", (id) => {
  const story = storyOf(id);
  const slipOf = (guild: number, t: number) => {
    const { clockTone, guildTones } = bedAt(story, t);
    return (guildTones[guild]?.hertz ?? 0) - clockTone.hertz;
  };

  it('have beaten, played from the beginning, as often as one who comes later takes them to have', () => {
    for (const guild of story.pack.guilds.keys()) {
      let played = 0;
      for (let t = 0; t < UNTIL; t += BED_STEP)
        played += (BED_STEP * (slipOf(guild, t) + slipOf(guild, t + BED_STEP))) / 2;
      const come = (t: number) => ahead(story, guild, t - SLOPE) + SLOPE * slipOf(guild, t);
      const apart = played - (come(UNTIL) - come(0));
      expect(Math.abs(apart - BEATS_A_SLIP * Math.round(apart / BEATS_A_SLIP))).toBeLessThan(0.01);
    }
  });
});
