import { wordsIn } from '../words.ts';
import { ownsItsStop, spokenText } from './spokenText.ts';

/** A mark that a voice can be given after a word. */
export type Mark = '' | ',' | ';' | ':' | '.' | '!' | '?' | '—' | '…';

/** A written word as it is to be said. */
export interface SpokenWord {
  /** The written word, as `wordsIn` has it. */
  readonly text: string;
  /** What is said: letters and spaces, no digits, no punctuation but apostrophes. */
  readonly spoken: string;
  /** What follows it. */
  readonly mark: Mark;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

/** Marks in falling weight; the weightiest between two words is theirs. */
const MARKS: readonly (readonly [Mark, RegExp])[] = [
  ['?', /\?/],
  ['!', /!/],
  ['…', /…|\.\.\./],
  ['.', /\./],
  ['—', /[—–―]|--|\s-\s/],
  [';', /;/],
  [':', /:/],
  [',', /[,()]/],
];

/** The words of a line in order, each with what is said for it and the mark that follows. */
export function phrasesIn(say: string): SpokenWord[] {
  const words = wordsIn(say);
  return words.map((word, i) => {
    const after = say.slice(word.to, words[i + 1]?.from ?? say.length);
    const stop = ownsItsStop(word.text, after) ? after.replace('.', '') : after;
    return {
      text: word.text,
      spoken: spokenText(word.text, after),
      mark: MARKS.find(([, pattern]) => pattern.test(stop))?.[0] ?? '',
      quoted: isQuoted(say, word.from),
    };
  });
}

/** Whether a sentence ends with this mark. */
export function endsSentence(mark: Mark): boolean {
  return mark === '.' || mark === '!' || mark === '?' || mark === '…';
}

function isQuoted(say: string, at: number): boolean {
  const before = say.slice(0, at);
  const straight = before.split('"').length - 1;
  const opened = before.split(/[“«]/).length - before.split(/[”»]/).length;
  return straight % 2 === 1 || opened > 0;
}
