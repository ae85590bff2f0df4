import type { Story } from '../../../core/openStory.ts';
import type { Decibels, Hertz } from '../../../core/units.ts';
import type { Whole } from '../../../sound/engine/block.ts';
import { clearLowpass, createGlidingLowpass, glideLowpass } from '../../../sound/engine/glidingLowpass.ts';
import { QUANTUM } from '../../../sound/engine/moment.ts';
import { ROOM_RETURN } from '../../../sound/music.ts';
import { roomResponseNow } from '../../../sound/roomResponse.ts';
import { SKIN_Q } from '../../../sound/skin.ts';
import { WORLDS } from '../../../sound/worlds.ts';
import { convolved } from './measures/convolved.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { BLOCK, type Playing, partsOf, playBlocks, samplesOf } from './play.ts';

/** A story's sound as it leaves the mix, but for the filters that make way for words, and before make-up. */
export interface Heard {
  /** What the engine plays, without duck and stop. */
  readonly dry: Pair;
  /** What the room gives back of it, at its level in the mix, without duck and stop. */
  readonly room: Pair;
  /** Linear gain of duck and stop. */
  readonly music: Float32Array;
  /** The guilds alone, dry, left and right as one. */
  readonly guilds: Float32Array;
  /** Level of each stem in each block. */
  readonly envelopes: readonly (readonly Decibels[])[];
}

export type Pair = readonly [left: Float32Array, right: Float32Array];

/** Plays a span of a story, room and all. */
export function hear(story: Story, span: Playing): Heard {
  return heardOf(story, { samples: samplesOf(span), rate: span.rate }, (see) => playBlocks(story, span, see));
}

/** What is heard of so many samples of a story in its room, block by block as `play` shows them. */
export function heardOf(
  story: Story,
  { samples, rate }: { samples: number; rate: Hertz },
  play: (see: (block: Whole, at: number, count: number) => void) => void,
): Heard {
  const row = () => new Float32Array(samples);
  const [left, right, sentLeft, sentRight, music, open, membrane, outside, guilds] = Array.from(
    { length: 9 },
    row,
  ) as Nine;
  const envelopes: Decibels[][] = [];
  play((block, at, count) => {
    const { dry, send, controls } = block;
    const { music: led, room, membrane: skin, outside: beyond } = controls;
    const rows = [...dry, ...send, led, room, skin, beyond];
    for (const [r, into] of [left, right, sentLeft, sentRight, music, open, membrane, outside].entries())
      into.set(rows[r]?.subarray(0, count) ?? [], at);
    addSingers(block, guilds.subarray(at, at + count));
    for (const [p, part] of partsOf(block).entries()) {
      envelopes[p] ??= [];
      envelopes[p][Math.round(at / (BLOCK * rate))] = decibelsOf(powerOf(part, 0, count));
    }
  });
  const answer = roomResponseNow(WORLDS[story.pack.world.formation].room, rate);
  return {
    dry: [left, right],
    room: throughSkin([roomed(sentLeft, answer.left, open), roomed(sentRight, answer.right, open)], {
      membrane,
      outside,
      rate,
    }),
    music,
    guilds,
    envelopes,
  };
}

/** Dry sound and room together. */
export function together({ dry, room }: Pick<Heard, 'dry' | 'room'>): Pair {
  const side = (own: Float32Array, back: Float32Array) => own.map((x, i) => x + (back[i] as number));
  return [side(dry[0], room[0]), side(dry[1], room[1])];
}

/** Dry sound and room together, under duck and stop. */
export function mixed(heard: Heard): Pair {
  return underMusic(heard, together(heard));
}

/** The room alone, under duck and stop. */
export function roomMixed(heard: Heard): Pair {
  return underMusic(heard, heard.room);
}

function underMusic({ music }: Heard, [left, right]: Pair): Pair {
  return [left.map((x, i) => x * (music[i] as number)), right.map((x, i) => x * (music[i] as number))];
}

type Row = Float32Array;
type Nine = [Row, Row, Row, Row, Row, Row, Row, Row, Row];

function addSingers({ stems }: Whole, sum: Float32Array): void {
  for (const stem of stems.guilds) {
    for (let i = 0; i < sum.length; i++)
      sum[i] = (sum[i] as number) + ((stem[0][i] as number) + (stem[1][i] as number)) / 2;
  }
}

/** What goes into the room as far as it is open, and comes out of it so. */
function roomed(send: Float32Array, answer: Float32Array, open: Float32Array): Float32Array {
  const sent = send.map((x, i) => x * (open[i] as number));
  return convolved(sent, answer).map((x, i) => ROOM_RETURN * x * (open[i] as number));
}

/** What comes of it to one who is in a pod, or all of it to one who is in none. */
function throughSkin(
  [left, right]: Pair,
  { membrane, outside, rate }: { membrane: Float32Array; outside: Float32Array; rate: Hertz },
): Pair {
  if (membrane.every((cutoff) => cutoff >= rate / 2)) return [left, right];
  const filter = createGlidingLowpass(SKIN_Q);
  const through = [new Float64Array(QUANTUM), new Float64Array(QUANTUM)] as const;
  for (let at = 0; at < left.length; at += QUANTUM) {
    const turns = (membrane[at] as number) / rate;
    const turnsTo = (membrane[at + QUANTUM] ?? (membrane[at] as number)) / rate;
    for (const [side, row] of [left, right].entries())
      through[side as 0 | 1].set(row.subarray(at, at + QUANTUM));
    if (turns < 0.5 || turnsTo < 0.5) glideLowpass(filter, ...through, { turns, turnsTo });
    else clearLowpass(filter);
    for (let i = 0; i < Math.min(QUANTUM, left.length - at); i++) {
      left[at + i] = (through[0][i] as number) * (outside[at + i] as number);
      right[at + i] = (through[1][i] as number) * (outside[at + i] as number);
    }
  }
  return [left, right];
}
