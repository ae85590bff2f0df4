import type { Seconds } from './units.ts';

/** The format of an act's narration file, `narration/act-<n>.json` beside the story. */
export const NARRATION = 'noctiluca-narration/1';

/**
 * What the audio of every take is: Opus in WebM, the one container whose Opus all current browsers take in
 * `decodeAudioData` (src/shells/cli/narrate/VOICE.md has the evidence).
 */
export const TAKE_EXTENSION = 'webm';

/** One recorded line or dream. */
export interface Take {
  /** Names the audio file: a hash of words, voice, speed, pronunciation and engine. */
  readonly key: string;
  /** Length of the audio. */
  readonly seconds: Seconds;
  /** From the audio's beginning; one entry a written word, as `wordsIn` has them. */
  readonly words: readonly (readonly [start: Seconds, end: Seconds])[];
}

/** All that is recorded of one act. */
export interface ActNarration {
  readonly format: typeof NARRATION;
  /** By line id. */
  readonly lines: Readonly<Record<string, Take>>;
  /** By cast id. */
  readonly dreams: Readonly<Record<string, Take>>;
}
