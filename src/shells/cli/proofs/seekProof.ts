import { hashText, unitOf } from '../../../core/random.ts';
import type { Decibels, Seconds } from '../../../core/units.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { BLOCK, partsOf, playBlocks } from './play.ts';
import { type Proof, row } from './proof.ts';
import { RATE, type Telling } from './telling.ts';

interface Found {
  readonly places: number;
  readonly bands: number;
  /** Where a stem, 100 ms and more after a seek, is furthest from what it is when all was played through. */
  readonly most: Decibels;
  readonly at: string;
}

const PLACES = 20;
const FOR: Seconds = 1.5;
/** From the third block on. */
const SETTLED = 2;
/** What is softer is not compared. */
const HEARD: Decibels = -80;

/** Who seeks hears what who has listened from the beginning hears: each stem, dry, in blocks of 50 ms. */
export const seekProof: Proof<Found> = {
  name: 'seek',
  quick: false,
  measure(telling) {
    let found: Found = { places: PLACES, bands: 0, most: 0, at: '' };
    for (const t of placesIn(telling)) found = compared(telling, t, found);
    return found;
  },
  judge: (figures) =>
    figures.map(({ story, found: { places, bands, most, at } }) =>
      row(`${story}: ${places} seeks, ${bands} bands, furthest (${at}), dB`, most, 'under', 1),
    ),
};

/** Places anywhere in the story but in a stop. */
function placesIn({ id, story }: Telling): Seconds[] {
  const { end, stops } = story.score;
  const places: Seconds[] = [];
  for (let i = 0; places.length < PLACES; i++) {
    const t = BLOCK * Math.floor((unitOf(hashText(id), i) * (end - FOR)) / BLOCK);
    if (!stops.some(({ stopAt, resumeAt }) => t + FOR > stopAt && t < resumeAt)) places.push(t);
  }
  return places;
}

function compared(telling: Telling, t: Seconds, so: Found): Found {
  const { envelopes } = telling.heard();
  const first = Math.round(t / BLOCK);
  let { bands, most, at } = so;
  playBlocks(telling.story, { from: t, to: t + FOR, rate: RATE }, (block, from, count) => {
    const band = Math.round(from / (BLOCK * RATE));
    if (band < SETTLED) return;
    for (const [p, part] of partsOf(block).entries()) {
      const level = envelopes[p]?.[first + band] ?? HEARD;
      if (level <= HEARD) continue;
      const apart = Math.abs(decibelsOf(powerOf(part, 0, count)) - level);
      bands++;
      if (apart <= most) continue;
      most = apart;
      at = `stem ${p} at ${(t + band * BLOCK).toFixed(2)} s, ${level.toFixed(0)} dBFS`;
    }
  });
  return { ...so, bands, most, at };
}
