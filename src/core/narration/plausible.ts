import type { Seconds } from '../units.ts';

/** Fewer words than this are held to wider bounds: one long name, or one pause, weighs too much in them. */
const FEW = 5;
const A_WORD: readonly [Seconds, Seconds] = [0.22, 0.75];
const A_WORD_OF_FEW: readonly [Seconds, Seconds] = [0.15, 1.1];

/** The shortest and the longest that audio of so many words can be without something being wrong with it. */
export function plausibleSeconds(words: number): readonly [least: Seconds, most: Seconds] {
  const [least, most] = words < FEW ? A_WORD_OF_FEW : A_WORD;
  return [least * words, most * words];
}
