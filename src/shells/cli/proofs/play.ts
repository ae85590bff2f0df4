import type { Story } from '../../../core/openStory.ts';
import type { Hertz, Seconds } from '../../../core/units.ts';
import { createBlock, type Whole } from '../../../sound/engine/block.ts';
import { createEngine } from '../../../sound/engine/createEngine.ts';
import type { EngineOptions, Stereo, Visiting } from '../../../sound/engine/engine.ts';

/** What is played: a span of story time, entered at its beginning. */
export interface Playing {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly rate: Hertz;
  readonly without?: EngineOptions['without'];
  /** Where somebody visits, by story time. */
  readonly visiting?: (t: Seconds) => Visiting | null;
}

/** Blocks are so long: the grain of envelopes. */
export const BLOCK: Seconds = 0.05;

/** Plays a span of a story and shows each block of it: its first sample's place in the span, and how many samples of it count. */
export function playBlocks(
  story: Story,
  { from, to, rate, without, visiting }: Playing,
  see: (block: Whole, at: number, count: number) => void,
): void {
  const engine = createEngine(story, { sampleRate: rate, ...(without && { without }) });
  const frames = Math.round(BLOCK * rate);
  const block = createBlock(frames, story.pack.guilds.length);
  const length = samplesOf({ from, to, rate });
  for (let at = 0; at < length; at += frames) {
    const count = Math.min(frames, length - at);
    if (visiting) engine.come(visiting(from + at / rate));
    engine.render(block, { t: from + at / rate, rate: 1, frames: count });
    see(block, at, count);
  }
}

/** The rows of samples that `rowsOf` picks from what is played, in that order. */
export function play(
  story: Story,
  playing: Playing,
  rowsOf: (block: Whole) => readonly Float32Array[],
): Float32Array[] {
  let kept: Float32Array[] = [];
  playBlocks(story, playing, (block, at, count) => {
    const rows = rowsOf(block);
    if (at === 0) kept = rows.map(() => new Float32Array(samplesOf(playing)));
    for (const [r, row] of rows.entries()) kept[r]?.set(row.subarray(0, count), at);
  });
  return kept;
}

/** All that sounds, left and right: the network's own too. */
export function playedWhole(story: Story, playing: Playing): [left: Float32Array, right: Float32Array] {
  const rows = play(story, playing, ({ dry, network }) => [...dry, ...network]) as Four;
  const [left, right, ownLeft, ownRight] = rows;
  return [added(left, ownLeft), added(right, ownRight)];
}

/** How many samples a span has. */
export function samplesOf({ from, to, rate }: Pick<Playing, 'from' | 'to' | 'rate'>): number {
  return Math.round((to - from) * rate);
}

/** The stems of a block. */
export function partsOf({ stems }: Whole): Stereo[] {
  return [stems.bed, ...stems.guilds, stems.systems];
}

/** All rows of a block, in one order. */
export function everyRow(block: Whole): Float32Array[] {
  const { dry, send, network, controls } = block;
  return [...dry, ...send, ...network, ...Object.values(controls), ...partsOf(block).flat()];
}

type Four = [Float32Array, Float32Array, Float32Array, Float32Array];

function added(to: Float32Array, other: Float32Array): Float32Array {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + (other[i] as number);
  return to;
}
