import type { Story } from '../../core/openStory.ts';
import { BED_STEP, bedAt } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';
import type { EngineOptions } from './engine.ts';

/**
 * Columns of a row of the bed's curves: `singers` is a gain of all guilds; from `tones` on there are hertz and gain of the
 * clock's tone and of each guild's.
 */
export const BED = {
  gain: 0,
  lowpass: 1,
  shelf: 2,
  openness: 3,
  shadowRatio: 4,
  shadowGain: 5,
  singers: 6,
  tones: 7,
} as const;

/** The bed between its samples: drawn straight. */
export interface BedCurves {
  readonly columns: number;
  /** Fills a row with what is true at story time t. */
  at(t: Seconds, out: Float64Array): void;
  /** How far a clock goes between two story times that runs as much faster as the pads' shadows stand higher. */
  shadowTime(from: Seconds, to: Seconds): Seconds;
}

/** Rows kept: a minute and more, for pads that began long ago. */
const KEPT = 128;
/** Gain of the bed at medium glow. On a quiet night bed and singers keep half their distance from their level there. */
const MEDIUM = 10 ** ((-13 + 11 * 0.5) / 20);
const NIGHT = 0.5;
/** Singers follow the glow by 9 dB where the bed does by 11. */
const SINGERS_FOLLOW = 9 / 11;

/** The bed's curves of a story. */
export function createBedCurves(story: Story, settings: EngineOptions['settings']): BedCurves {
  const columns = BED.tones + 2 * (1 + story.pack.guilds.length);
  const rows = Array.from({ length: KEPT }, () => new Float64Array(columns));
  const held = new Float64Array(KEPT).fill(Number.NaN);

  function rowAt(k: number): Float64Array {
    const at = ((k % KEPT) + KEPT) % KEPT;
    const row = rows[at] as Float64Array;
    if (held[at] !== k) {
      fillRow(row, story, k * BED_STEP, settings?.quietNight ?? false);
      held[at] = k;
    }
    return row;
  }

  function valueAt(t: Seconds, column: number): number {
    const k = Math.floor(t / BED_STEP);
    const here = rowAt(k)[column] as number;
    return here + (t / BED_STEP - k) * ((rowAt(k + 1)[column] as number) - here);
  }

  return {
    columns,
    at(t, out) {
      const k = Math.floor(t / BED_STEP);
      const part = t / BED_STEP - k;
      const before = rowAt(k);
      const after = rowAt(k + 1);
      for (let c = 0; c < columns; c++) {
        const here = before[c] as number;
        out[c] = here + part * ((after[c] as number) - here);
      }
    },
    shadowTime(from, to) {
      let time = 0;
      for (let t = from; t < to; ) {
        const next = Math.min(to, (Math.floor(t / BED_STEP) + 1) * BED_STEP);
        time += ((next - t) * (valueAt(t, BED.shadowRatio) + valueAt(next, BED.shadowRatio))) / 2;
        t = next;
      }
      return time;
    },
  };
}

function fillRow(row: Float64Array, story: Story, t: Seconds, quiet: boolean): void {
  const bed = bedAt(story, t);
  const night = quiet ? (bed.gain / MEDIUM) ** -NIGHT : 1;
  row[BED.gain] = bed.gain * night;
  row[BED.singers] = night ** SINGERS_FOLLOW;
  row[BED.lowpass] = bed.lowpass;
  row[BED.shelf] = bed.shelf;
  row[BED.openness] = bed.openness;
  row[BED.shadowRatio] = 2 ** (bed.shadowCents / 1200);
  row[BED.shadowGain] = bed.shadowGain;
  row[BED.tones] = bed.clockTone.hertz;
  row[BED.tones + 1] = bed.clockTone.gain;
  bed.guildTones.forEach((tone, g) => {
    row[BED.tones + 2 + 2 * g] = tone.hertz;
    row[BED.tones + 3 + 2 * g] = tone.gain;
  });
}
