import { lerp } from '../../core/ease.ts';
import type { Story } from '../../core/openStory.ts';
import { type Bends, bendsAt, type GuildBend, noBends } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';

/** What systems bend, between its samples: drawn straight. */
export interface BendCurves {
  /** Fills `out` with what is true at story time t. */
  at(t: Seconds, out: Bends): void;
}

/** How often the bends are sampled. */
const STEP: Seconds = 0.05;

/** The bends of a story; two samples are held, and pass on as time goes. */
export function createBendCurves(story: Story): BendCurves {
  const guilds = story.pack.guilds.length;
  let before = noBends(guilds);
  let after = noBends(guilds);
  let held = Number.NaN;

  function hold(k: number) {
    if (held === k) return;
    const spare = before;
    before = after;
    after = spare;
    if (held !== k - 1) bendsAt(story, k * STEP, before);
    bendsAt(story, (k + 1) * STEP, after);
    held = k;
  }

  return {
    at(t, out) {
      const k = Math.floor(t / STEP);
      hold(k);
      between(before, after, t / STEP - k, out);
    },
  };
}

function between(a: Bends, b: Bends, part: number, out: Bends): void {
  for (let g = 0; g < out.guilds.length; g++) {
    betweenGuilds(a.guilds[g] as GuildBend, b.guilds[g] as GuildBend, part, out.guilds[g] as GuildBend);
  }
  out.bed.gain = lerp(a.bed.gain, b.bed.gain, part);
  out.bed.lowpass = lerp(a.bed.lowpass, b.bed.lowpass, part);
  out.air.gain = lerp(a.air.gain, b.air.gain, part);
  out.air.lowpass = lerp(a.air.lowpass, b.air.lowpass, part);
  out.room = lerp(a.room, b.room, part);
  out.shelf = lerp(a.shelf, b.shelf, part);
}

function betweenGuilds(a: GuildBend, b: GuildBend, part: number, out: GuildBend): void {
  out.gain = lerp(a.gain, b.gain, part);
  out.send = lerp(a.send, b.send, part);
  out.narrow = lerp(a.narrow, b.narrow, part);
  out.low = lerp(a.low, b.low, part);
  out.high = lerp(a.high, b.high, part);
  out.wide = lerp(a.wide, b.wide, part);
}
