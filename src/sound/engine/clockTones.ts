import { dreamAt, emptyDream } from '../../core/dream.ts';
import type { Story } from '../../core/openStory.ts';
import { BED_STEP } from '../../core/sound/index.ts';
import { type Seconds, TAU } from '../../core/units.ts';
import { BED, type BedCurves } from './bedCurves.ts';
import type { Bus } from './buses.ts';
import type { Standing } from './drones.ts';
import type { Moment } from './moment.ts';
import { createStrip, createTake, mixDown } from './strip.ts';
import { addWave, createLine } from './wave.ts';
import { SINE } from './wavetables.ts';

/** A guild that slips a turn against the clock beats this many times. */
const BEATS_A_SLIP = 8;
/** The bed's tones take a guild's pace over so long before and after. */
const SLOPE: Seconds = 0.25;

/** The clock's steady tone and one a guild that beats against it, led into a bus. */
export function createClockTones(story: Story, curves: BedCurves, bus: Bus): Standing {
  const tones = 1 + story.pack.guilds.length;
  const turns = new Float64Array(tones);
  const row = new Float64Array(curves.columns);
  const knot = new Float64Array(curves.columns);
  const dream = emptyDream(story.track.guilds);
  const line = createLine();
  const sound = createTake();
  const strip = createStrip();
  strip.bus = bus;

  /** How far a tone has turned at story time t: what `play` adds up, from the guild's phase itself. */
  function turnsAt(tone: number, t: Seconds, from: Seconds): number {
    const steady = knot[BED.tones] as number;
    const hertz = knot[BED.tones + 2 * tone] as number;
    const since = ((t - from) * (hertz + (row[BED.tones + 2 * tone] as number))) / 2;
    if (tone === 0) return steady * from + since;
    const ahead = Math.atan2(dream.im[tone - 1] ?? 0, dream.re[tone - 1] ?? 0) - dream.clock;
    return steady * from + (BEATS_A_SLIP * ahead) / TAU + SLOPE * (hertz - steady) + since;
  }

  return {
    enter(t) {
      const from = Math.floor(t / BED_STEP) * BED_STEP;
      curves.at(from, knot);
      curves.at(t, row);
      dreamAt(story.track, from - SLOPE, dream);
      for (let tone = 0; tone < tones; tone++) turns[tone] = turnsAt(tone, t, from) % 1;
    },
    play(moment) {
      sound.samples.fill(0);
      for (let tone = 0; tone < tones; tone++) {
        const at = BED.tones + 2 * tone;
        const hertz = ((moment.bedFrom[at] as number) + (moment.bedTo[at] as number)) / 2;
        line.phase = turns[tone] as number;
        line.step = hertz / moment.sampleRate;
        line.level = moment.bedFrom[at + 1] as number;
        line.levelTo = moment.bedTo[at + 1] as number;
        if (line.level + line.levelTo > 0) addWave(sound.samples, SINE, line);
        turns[tone] = (line.phase + line.step * sound.samples.length) % 1;
      }
      if (isHeard(moment)) mixDown(strip, sound);
    },
  };
}

function isHeard({ bedFrom, bedTo }: Moment): boolean {
  return (bedFrom[BED.tones + 1] as number) + (bedTo[BED.tones + 1] as number) > 0;
}
