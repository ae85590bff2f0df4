import { type Block, CONTROLS, type Control, type Stereo } from './engine.ts';

/** A block with all that may be wanted of it. */
export type Whole = Block & {
  readonly stems: NonNullable<Block['stems']>;
  readonly network: Stereo;
};

/** All controls, each a row of its own. */
export function controlsFrom(row: (index: number) => Float32Array): Block['controls'] {
  const rows = CONTROLS.map((name, i) => [name, row(i)] as const);
  return Object.fromEntries(rows) as Record<Control, Float32Array>;
}

/** A block of so many samples with all its parts. */
export function createBlock(frames: number, guilds: number): Whole {
  const row = () => new Float32Array(frames);
  const pair = (): Stereo => [row(), row()];
  return {
    dry: pair(),
    send: pair(),
    controls: controlsFrom(row),
    network: pair(),
    stems: { bed: pair(), guilds: Array.from({ length: guilds }, pair), systems: pair() },
  };
}

/** Where a part of one block goes in another. */
export interface Cut {
  /** First sample of it in the one and in the other, and how many. */
  from: number;
  to: number;
  frames: number;
}

/** Copies what both blocks have. */
export function copyBlock(from: Whole, to: Block, cut: Cut): void {
  copyPair(from.dry, to.dry, cut);
  copyPair(from.send, to.send, cut);
  for (let c = 0; c < CONTROLS.length; c++) {
    const name = CONTROLS[c] as (typeof CONTROLS)[number];
    copyRow(from.controls[name], to.controls[name], cut);
  }
  if (to.network) copyPair(from.network, to.network, cut);
  if (!to.stems) return;
  copyPair(from.stems.bed, to.stems.bed, cut);
  copyPair(from.stems.systems, to.stems.systems, cut);
  for (let g = 0; g < to.stems.guilds.length; g++) {
    const stem = from.stems.guilds[g];
    if (stem) copyPair(stem, to.stems.guilds[g] as Stereo, cut);
  }
}

function copyPair(from: Stereo, to: Stereo, cut: Cut): void {
  copyRow(from[0], to[0], cut);
  copyRow(from[1], to[1], cut);
}

function copyRow(from: Float32Array, to: Float32Array, cut: Cut): void {
  if (cut.frames === from.length) {
    to.set(from, cut.to);
    return;
  }
  for (let i = 0; i < cut.frames; i++) to[cut.to + i] = from[cut.from + i] as number;
}

/** Empties what is added to; what goes out whole is overwritten anyway. */
export function clearStems({ stems }: Whole): void {
  clearPair(stems.bed);
  clearPair(stems.systems);
  for (const stem of stems.guilds) clearPair(stem);
}

function clearPair(pair: Stereo): void {
  pair[0].fill(0);
  pair[1].fill(0);
}
