import type { Story } from '../../../src/core/openStory.ts';
import { createBlock, type Whole } from '../../../src/sound/engine/block.ts';
import { createEngine } from '../../../src/sound/engine/createEngine.ts';
import type { Engine, EngineOptions, Stereo } from '../../../src/sound/engine/engine.ts';

export const RATE = 48_000;

/** Where to play from and to, and how much of it to keep. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Story time from which samples are kept; all of them when left out. */
  readonly keep?: number;
  readonly frames?: number;
  readonly rate?: number;
}

/** What an engine plays of a story, in blocks of `frames` samples, all parts. */
export function playing(story: Story, span: Span, options: Partial<EngineOptions> = {}): Whole {
  return playedBy(createEngine(story, { sampleRate: RATE, ...options }), story, span);
}

export function playedBy(engine: Engine, story: Story, span: Span): Whole {
  const { from, to, keep = from, frames = 512, rate = 1 } = span;
  const { sampleRate } = engine;
  const guilds = story.pack.guilds.length;
  const blocks = Math.ceil(((to - from) * sampleRate) / (frames * rate));
  const skipped = Math.round((keep - from) * sampleRate);
  const kept = createBlock(blocks * frames - skipped, guilds);
  const block = createBlock(frames, guilds);
  const into = rowsOf(kept);
  const rows = rowsOf(block);
  for (let b = 0; b < blocks; b++) {
    engine.render(block, { t: from + (b * frames * rate) / sampleRate, rate, frames });
    const at = b * frames - skipped;
    if (at <= -frames) continue;
    for (const [r, row] of rows.entries()) into[r]?.set(row.subarray(Math.max(0, -at)), Math.max(0, at));
  }
  return kept;
}

/** All rows of a block, in one order. */
export function rowsOf({ dry, send, network, controls, stems }: Whole): Float32Array[] {
  return [
    ...dry,
    ...send,
    ...network,
    ...Object.values(controls),
    ...partsOf({ stems }).flatMap((pair) => [...pair]),
  ];
}

/** The stems of a block. */
export function partsOf({ stems }: Pick<Whole, 'stems'>): Stereo[] {
  return [stems.bed, ...stems.guilds, stems.systems];
}

/** Root mean square, in decibels, of bands of `seconds` one after another. */
export function bandsOf(samples: Float32Array, seconds = 0.05): number[] {
  const size = Math.round(seconds * RATE);
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) => {
    const band = samples.subarray(i * size, (i + 1) * size);
    return 10 * Math.log10(band.reduce((sum, x) => sum + x * x, 0) / size + 1e-14);
  });
}

/** The greatest difference between two rows of samples, as far as both go, in decibels of full scale. */
export function differenceOf(a: Float32Array, b: Float32Array): number {
  let most = 0;
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    most = Math.max(most, Math.abs((a[i] as number) - (b[i] as number)));
  }
  return 20 * Math.log10(most + 1e-12);
}
