import type { Story } from '../../core/openStory.ts';
import type { Playhead } from '../../core/playhead.ts';
import type { Hertz } from '../../core/units.ts';
import { createEngine } from '../engine/createEngine.ts';
import type { EngineOptions } from '../engine/engine.ts';
import { createHead } from '../live/createHead.ts';
import { blockOf, widthsOf } from '../live/lanes.ts';

/** What the worker is to play, all of it, in pieces of so many samples: so many of `LANES`. */
export interface Work {
  readonly story: Story;
  readonly options: EngineOptions;
  readonly playhead: Playhead;
  readonly lanes: number;
  readonly piece: number;
}

/** One piece: the channels of each lane. */
export type Piece = readonly (readonly Float32Array<ArrayBuffer>[])[];

/** The part of a worker's scope that is used here. */
interface Scope {
  addEventListener(type: 'message', hear: (event: MessageEvent<Work | null>) => void): void;
  postMessage(piece: Piece, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
let next: () => Piece = () => [];

/** Work is taken up with the first message; each other asks for one more piece. */
scope.addEventListener('message', ({ data }) => {
  if (data) next = playerOf(data);
  const piece = next();
  scope.postMessage(
    piece,
    piece.flat().map(({ buffer }) => buffer),
  );
});

/** Plays work as the audio thread would. */
function playerOf({ story, options, playhead, lanes, piece }: Work): () => Piece {
  const { sampleRate }: { sampleRate: Hertz } = options;
  const head = createHead(createEngine(story, options));
  head.follow(playhead);
  let at = 0;
  return () => {
    const rows = widthsOf(lanes).map((width) => Array.from({ length: width }, () => new Float32Array(piece)));
    head.fill(blockOf(rows), at / sampleRate, piece);
    at += piece;
    return rows;
  };
}
