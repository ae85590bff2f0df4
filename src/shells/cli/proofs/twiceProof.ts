import type { Seconds } from '../../../core/units.ts';
import { everyRow, play } from './play.ts';
import { type Proof, row } from './proof.ts';
import { RATE } from './telling.ts';

/** Samples that differ, of how many. */
interface Found {
  readonly differ: number;
  readonly of: number;
}

const FOR: Seconds = 2;

/** The same story twice is the same sound, to the bit: all parts of a span in the middle of each act. */
export const twiceProof: Proof<Found> = {
  name: 'twice',
  quick: true,
  measure({ story }) {
    const found = { differ: 0, of: 0 };
    for (const { start, end } of story.score.acts) {
      const from = Math.round((start + end) / 2);
      const span = { from, to: from + FOR, rate: RATE };
      const again = play(story, span, everyRow);
      for (const [r, row] of play(story, span, everyRow).entries()) {
        found.of += row.length;
        for (let i = 0; i < row.length; i++) if (!Object.is(row[i], again[r]?.[i])) found.differ++;
      }
    }
    return found;
  },
  judge: (figures) =>
    figures.map(({ story, found }) =>
      row(`${story}: of ${(found.of / 1e6).toFixed(1)} million samples differ`, found.differ, 'under', 1, 0),
    ),
};
