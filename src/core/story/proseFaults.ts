import { codePoint, quoted } from './problems.ts';

/** The longest text, in characters. */
export const LONGEST = 600;

/** What is wrong with a text, and the piece of it that is. */
export interface ProseFault {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  /** As it stands in the text, to be pointed at; empty for all of it. */
  readonly piece: string;
}

const TAG = /<[a-zA-Z/!?][^>]*>?/;
const ENTITY = /&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][\da-fA-F]{1,6});/;
/** Control characters, line separators, embedded changes of direction, halves of characters. */
const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u;
const CONTROL_BUT_LINES = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u;

/** All that a text may not have: nothing in it, more than `LONGEST` characters, HTML, control characters (lines in `lines` only). */
export function proseFaults(text: string, lines: boolean): ProseFault[] {
  const faults: ProseFault[] = [];
  const length = [...text].length;
  const expected = `text of 1 to ${LONGEST} characters`;
  if (text.trim() === '') faults.push({ found: quoted(text), expected, fix: 'Write it.', piece: '' });
  if (length > LONGEST) {
    faults.push({
      found: `text of ${length} characters`,
      expected,
      fix: 'Shorten it or make two of it.',
      piece: '',
    });
  }
  const html = (TAG.exec(text) ?? ENTITY.exec(text))?.[0];
  if (html !== undefined) {
    const fix = 'Write it without tags and entities; it is shown just as it is written.';
    faults.push({ found: `the HTML ${quoted(html)}`, expected: 'plain text', fix, piece: html });
  }
  const control = (lines ? CONTROL_BUT_LINES : CONTROL).exec(text)?.[0];
  if (control !== undefined) faults.push(controlFault(control));
  return faults;
}

function controlFault(piece: string): ProseFault {
  if (piece === '\n') {
    const fix = 'Use >- for text over several lines, without an empty line in it.';
    return { found: 'a line break in the text', expected: 'one paragraph', fix, piece: '' };
  }
  const found = `the character ${codePoint(piece)}`;
  return {
    found,
    expected: 'text without control characters',
    fix: 'Remove it; it may be invisible in your editor.',
    piece,
  };
}
