import { smoothstep } from '../../ease.ts';
import { lastAt } from '../../score/lastAt.ts';
import { chain } from './chain.ts';
import { each } from './each.ts';
import { sweep } from './parts/sweep.ts';
import type { Bend, Sound } from './sound.ts';
import { chanceOf, every, linesSince, onLines } from './when.ts';

/** How deep each layer lies, as a part of the first one's pitch. */
const LAYERS = [1, 8 / 9, 4 / 5, 3 / 4, 2 / 3] as const;

/** Layers: with each of the first lines the bed is further above. */
export const depthOf: Bend = (out, grown, { show, t }) => {
  const { lines } = show.story.score;
  const first = lastAt(lines, ({ start }) => start, show.from + 1e-6) + 1;
  let depth = 0;
  for (let i = first; i < first + 2; i++) {
    const start = lines[i]?.start ?? Number.POSITIVE_INFINITY;
    depth += smoothstep(start, start + 3, t);
  }
  const lowpass = 2000 * 0.45 ** depth;
  out.bed.lowpass = Math.min(out.bed.lowpass, 20_000 * (lowpass / 20_000) ** grown);
};

/** The dark below, a degree deeper with each layer. */
export const sinking: Sound = chain(
  (_, phase, t) => {
    const hertz = 58.27 * (LAYERS[linesSince(phase, t)] ?? 2 / 3);
    return { of: 'undertow', hertz, db: -6, pan: 0, guild: -1, more: { beat: 0.7 } };
  },
  { late: 1, attack: 1.8, join: 1.2, release: 1.8 },
);

/** The first layer. */
export const noise: Sound = each(every(3.3, { after: 4, stray: 0.6 }), (phase, beat) =>
  linesSince(phase, beat.t) < 2
    ? sweep(900, 500 + 500 * chanceOf(phase, 0x7a, beat.count), {
        lasts: 2.6,
        q: 0.7,
        db: -22,
        across: [-0.6, 0.6],
      })(phase, beat)
    : [],
);

/** The second: crowded, soft, close together. */
export const shame: Sound = each(onLines(), (_, { count }) =>
  count === 0
    ? [0, 1, 2].map((degree) => ({
        of: 'choir',
        degree,
        late: 3 + 0.5 * degree,
        db: -17,
        hold: 3.5,
        pan: 0.3 * (degree - 1),
        bright: 0.25,
      }))
    : [],
);

/** The third: large and slow, half as fast as a breath. */
export const fear: Sound = each(every(9.1, { after: 12 }), (phase, { t, count }) =>
  linesSince(phase, t) >= 2
    ? [
        {
          of: 'bell',
          degree: count % 2 === 0 ? 0 : -3,
          db: -12,
          pan: 0,
          hold: 3,
          bright: 0.2,
          more: { ring: 1.5 },
        },
      ]
    : [],
);
