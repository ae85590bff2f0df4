import type { Decibels } from '../../../core/units.ts';
import { together } from './heard.ts';
import { foldLoss } from './measures/levels.ts';
import { type Proof, row } from './proof.ts';
import { RATE } from './telling.ts';

/** Loss of each act. */
type Found = readonly Decibels[];

/** Through one loudspeaker nothing is missing: dry sound and room together. */
export const monoProof: Proof<Found> = {
  name: 'mono',
  quick: false,
  measure(telling) {
    const [left, right] = together(telling.heard());
    return telling.story.score.acts.map(({ start, end }) => {
      const span = [Math.round(start * RATE), Math.round(end * RATE)] as const;
      return foldLoss(left.subarray(...span), right.subarray(...span));
    });
  },
  judge: (figures) =>
    figures.map(({ story, found }) => ({
      ...row(`${story}: loss in mono, act by act, dB`, Math.max(...found), 'under', 1.5),
      measured: found.map((loss) => loss.toFixed(2)).join(' '),
    })),
};
