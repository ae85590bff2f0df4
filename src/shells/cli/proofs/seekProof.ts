import { hashText, unitOf } from '../../../core/random.ts';
import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { WORLDS } from '../../../sound/worlds.ts';
import { type Heard, heardOf, mixed, type Pair, roomMixed } from './heard.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { spectraOf } from './measures/stft.ts';
import { BLOCK } from './play.ts';
import { playSeek } from './playSeek.ts';
import { type Proof, row } from './proof.ts';
import { RATE, type Telling } from './telling.ts';

interface Found {
  readonly places: number;
  /** Where a stem, 100 ms and more after a seek, is furthest from what it is when all was played through. */
  readonly dry: Apart;
  /** The same of the mix, room and all, once what the room had of the old place has died away. */
  readonly mix: Apart;
  /** The mix from 100 ms on, while the room still fills: as loud as it ever differs, for whoever wonders. */
  readonly filling: Decibels;
  /** The most that is heard above 5 kHz about a seek, of the mix or its room, over what belongs there at the old place or the new. */
  readonly edge: Decibels;
}

interface Apart {
  readonly bands: number;
  readonly most: Decibels;
  readonly at: string;
}

const PLACES = 20;
/** How long one has listened elsewhere before, and how long the mix is compared after the room's time. */
const BEFORE: Seconds = 1.5;
const MIX_FOR: Seconds = 1.5;
/** From the third block on. */
const SETTLED = 2;
/** What is softer is not compared. */
const HEARD: Decibels = -80;
const FRAME = 512;
const EDGE: Hertz = 5000;
const ABOUT: Seconds = 0.15;
/** A power 110 dB under full scale: less of an edge is none. */
const NOTHING = 1e-11;
const spectrum = spectraOf(FRAME);

/**
 * Who seeks hears what who has listened from the beginning hears: each stem, dry, in blocks of 50 ms, and the mix with its room;
 * and no click of going. All as a page plays it, behind the door that shuts for a seek.
 */
export const seekProof: Proof<Found> = {
  name: 'seek',
  quick: false,
  measure(telling) {
    const none = { bands: 0, most: 0, at: '' };
    let found: Found = { places: PLACES, dry: none, mix: none, filling: 0, edge: Number.NEGATIVE_INFINITY };
    const played = { mix: mixed(telling.heard()), room: roomMixed(telling.heard()) };
    const places = placesIn(telling);
    for (const [i, to] of places.entries()) {
      const from = places[(i + 1) % places.length] as Seconds;
      found = compared(telling, played, { from: from - BEFORE, to }, found);
    }
    return found;
  },
  judge: (figures) =>
    figures.flatMap(({ story, found: { places, dry, mix, filling, edge } }) => [
      row(`${story}: ${places} seeks, ${dry.bands} bands, furthest (${dry.at}), dB`, dry.most, 'under', 1),
      row(
        `${story}: the mix after its room's time, ${mix.bands} bands, furthest (${mix.at}), dB; before ${filling.toFixed(1)}`,
        mix.most,
        'under',
        1.5,
      ),
      row(`${story}: above 5 kHz about a seek, over either place, dB`, edge, 'under', 1),
    ]),
};

/** How long a world's room is heard: its longest band falls by 60 dB. */
function roomOf({ story }: Telling): Seconds {
  return BLOCK * Math.ceil(Math.max(...WORLDS[story.pack.world.formation].room.ring) / BLOCK);
}

/** Places anywhere in the story but where a stop, or what rang before it, is heard. */
function placesIn(telling: Telling): Seconds[] {
  const { id, story } = telling;
  const { end, stops } = story.score;
  const after = roomOf(telling) + MIX_FOR;
  const places: Seconds[] = [];
  for (let i = 0; places.length < PLACES; i++) {
    const t = BLOCK * Math.floor((BEFORE + unitOf(hashText(id), i) * (end - after - BEFORE)) / BLOCK);
    const stopped = stops.some(({ stopAt, resumeAt }) => t + after > stopAt && t - BEFORE < resumeAt);
    if (!stopped) places.push(t);
  }
  return places;
}

function compared(
  telling: Telling,
  played: { mix: Pair; room: Pair },
  { from, to }: { from: Seconds; to: Seconds },
  so: Found,
): Found {
  const after = roomOf(telling) + MIX_FOR;
  const samples = Math.round((BEFORE + after) * RATE);
  const seek = { from, to, before: BEFORE, after, rate: RATE };
  const heard = heardOf(telling.story, { samples, rate: RATE }, (see) => playSeek(telling.story, seek, see));
  const sought = mixed(heard);
  const filled = Math.round(roomOf(telling) / BLOCK);
  const apart = mixApart(sought, played.mix, to);
  const late = apart.slice(filled);
  const most = Math.max(so.mix.most, ...late);
  return {
    ...so,
    dry: stemsApart(heard, telling.heard(), to, so.dry),
    mix: {
      bands: so.mix.bands + late.length,
      most,
      at: most > so.mix.most ? `${to.toFixed(2)} s` : so.mix.at,
    },
    filling: Math.max(so.filling, ...apart.slice(SETTLED, filled)),
    edge: Math.max(
      so.edge,
      edgeAbout(sought, played.mix, { from, to }),
      edgeAbout(roomMixed(heard), played.room, { from, to }),
    ),
  };
}

/** How far each stem is from what it was when all was played through, band by band of the first seconds. */
function stemsApart(heard: Heard, through: Heard, to: Seconds, so: Apart): Apart {
  let { bands, most, at } = so;
  const first = Math.round(to / BLOCK);
  const sought = Math.round(BEFORE / BLOCK);
  for (const [p, levels] of heard.envelopes.entries()) {
    for (let band = SETTLED; sought + band < levels.length; band++) {
      const level = through.envelopes[p]?.[first + band] ?? HEARD;
      if (level <= HEARD) continue;
      const apart = Math.abs((levels[sought + band] as number) - level);
      bands++;
      if (apart <= most) continue;
      most = apart;
      at = `stem ${p} at ${(to + band * BLOCK).toFixed(2)} s, ${level.toFixed(0)} dBFS`;
    }
  }
  return { bands, most, at };
}

/** How far the mix is from what it was when all was played through, band by band from the seek on. */
function mixApart(sought: Pair, played: Pair, to: Seconds): Decibels[] {
  const size = Math.round(BLOCK * RATE);
  const [first, since] = [Math.round(to * RATE), Math.round(BEFORE * RATE)];
  return Array.from({ length: Math.floor(((sought[0].length - since) as number) / size) }, (_, band) => {
    const [at, own] = [first + band * size, since + band * size];
    const level = decibelsOf(powerOf(played, at, at + size));
    return level <= HEARD ? 0 : Math.abs(decibelsOf(powerOf(sought, own, own + size)) - level);
  });
}

/** The most above 5 kHz of any frame about a seek over what both places have in it. */
function edgeAbout(sought: Pair, played: Pair, { from, to }: { from: Seconds; to: Seconds }): Decibels {
  const since = Math.round(BEFORE * RATE);
  const [old, anew] = [Math.round((from + BEFORE) * RATE), Math.round(to * RATE)];
  let most = Number.NEGATIVE_INFINITY;
  for (let at = -FRAME; at < ABOUT * RATE; at += FRAME / 8) {
    for (const side of [0, 1] as const) {
      const belongs = powerFrom(played[side], old + at) + powerFrom(played[side], anew + at);
      const heard = powerFrom(sought[side], since + at);
      most = Math.max(most, decibelsOf(heard + NOTHING) - decibelsOf(belongs + NOTHING));
    }
  }
  return most;
}

function powerFrom(samples: Float32Array, at: number): number {
  const amplitudes = spectrum(samples, at);
  let power = 0;
  for (let i = Math.ceil((EDGE * FRAME) / RATE); i < amplitudes.length; i++)
    power += (amplitudes[i] as number) ** 2;
  return power;
}
