import type { SampleRate } from 'libopus-wasm';
import type { SpokenWord } from '../../../core/narration/phrases.ts';
import type { Seconds } from '../../../core/units.ts';

/** What an engine is asked to say in one go. */
export interface Utterance {
  readonly words: readonly SpokenWord[];
  /** Weights by the engine's voice names. */
  readonly voice: Readonly<Record<string, number>>;
  /** 1 is the engine's own. */
  readonly speed: number;
  /** IPA by written word. */
  readonly pronounce: Readonly<Record<string, string>>;
}

/** Mono samples, and for each word when it is heard in them. */
export interface Spoken {
  readonly samples: Float32Array;
  /** One that Opus takes. */
  readonly rate: SampleRate;
  readonly words: readonly (readonly [start: Seconds, end: Seconds])[];
}

/** Says one utterance; the same utterance always sounds the same. */
export type Engine = (utterance: Utterance) => Promise<Spoken>;

/** How an engine is come by. `version` changes whenever the same utterance would sound otherwise. */
export interface EngineKind {
  readonly version: string;
  /** Opens the engine from the folder that holds its model; an error says what is wrong with that folder. */
  readonly open: (folder: string) => Promise<Engine>;
}
