import type { Dream } from './dream.ts';
import type { DialName } from './pack.ts';
import type { Seconds, Unit } from './units.ts';

/** Everything that is true at one moment: what light, sound and words are translations of. */
export interface Frame {
  t: Seconds;
  /** Story time with the network's stops taken out: what small motions run on. */
  motion: Seconds;
  stopped: boolean;
  act: number;
  /** Index into score.lines of the line that rules (spoken or held); null in lead-in and close. */
  line: number | null;
  dials: Record<DialName, Unit>;
  dream: Dream;
  /** How far each system has grown, 0 to 1, in the pack's order. */
  systems: Float32Array;
  /** Index into score.shots of the shot that rules. */
  shot: number;
  /** Index into story.pages of the caption shown, and of the word being spoken in its line; null when none. */
  caption: number | null;
  word: number | null;
}
