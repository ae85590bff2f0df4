import { smoothstep } from '../ease.ts';
import { syllablesIn } from '../score/timing.ts';
import type { ScoreLine, Word } from '../score.ts';
import type { Seconds, Unit } from '../units.ts';

const RISE: Seconds = 0.06;
/** Time constant of the fall. */
const FALL: Seconds = 0.22;
/** A syllable counts no longer than this. */
const GONE: Seconds = 1.2;

/**
 * How much of the word being spoken shows as light: every syllable lifts it to 1 in 60 ms and lets it sink. A syllable that
 * comes while the last one sinks takes over from where it is, so that nothing flashes. 0 where a word is not spoken.
 */
export function wordPulse(line: Pick<ScoreLine, 'words' | 'who'>, word: number, t: Seconds): Unit {
  if (line.who === 'network') return 0;
  let most = 0;
  for (let i = word; i >= 0; i--) {
    const spoken = line.words[i];
    if (!spoken || t - spoken.end > GONE) break;
    most = Math.max(most, pulseOf(spoken, t));
  }
  return most;
}

/** Words' syllables, counted once: a frame counts none. */
const counted = new WeakMap<Word, number>();

/** The syllables of a word share its time evenly. */
function pulseOf(word: Word, t: Seconds): Unit {
  const { text, start, end } = word;
  const count = counted.get(word) ?? syllablesIn(text);
  counted.set(word, count);
  let most = 0;
  for (let i = 0; i < count; i++) {
    const age = t - start - ((end - start) * i) / count;
    if (age <= 0) break;
    most = Math.max(most, age < RISE ? smoothstep(0, RISE, age) : Math.exp(-(age - RISE) / FALL));
  }
  return most;
}
