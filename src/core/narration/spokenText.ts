import { cardinal, ordinal, yearInWords } from './numbersInWords.ts';

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  dr: 'doctor',
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  prof: 'professor',
  st: 'saint',
  vs: 'versus',
  etc: 'et cetera',
  no: 'number',
};
/** Their full stop is not a sentence's; without it they are other words. */
const DOTTED = /^(dr|mr|mrs|ms|prof|st|vs|etc|no)\.$/i;

type Reader = (match: RegExpExecArray) => string;

/** How a written word that is not simply its letters is read, first match first. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^([01]?\d|2[0-3]):([0-5]\d)$/, ([, hours = '', minutes = '']) => clock(Number(hours), Number(minutes))],
  [/^(\d+)(?:st|nd|rd|th)$/i, ([, digits = '']) => ordinal(Number(digits))],
  [/^(1\d|20)(\d\d)s$/, ([, century = '', rest = '']) => plural(yearInWords(Number(century + rest)))],
  [/^(?:1[1-9]|20)\d\d$/, ([digits]) => yearInWords(Number(digits))],
  [/^\d{1,3}(?:,\d{3})+$|^\d{1,12}$/, ([digits]) => cardinal(Number(digits.replaceAll(',', '')))],
  [/^([\d,]+)\.(\d+)$/, ([, whole = '', part = '']) => `${number(whole)} point ${digitByDigit(part)}`],
  [/^([\d,.]+)(?:%|percent)$/, ([, digits = '']) => `${number(digits)} percent`],
  [/^(?:\p{Lu}\.){2,}\p{Lu}?$/u, ([letters]) => [...letters.replaceAll('.', '')].join(' ')],
];

/**
 * What is said for one written word: digits as words, abbreviations in full, the parts of a hyphenated word apart.
 * `after` is what follows the word in the text (`.`, `%`, ...), which tells `Dr.` from a word.
 */
export function spokenText(word: string, after = ''): string {
  const dotted = DOTTED.exec(word + after.slice(0, 1));
  if (dotted) return ABBREVIATIONS[dotted[1]?.toLowerCase() ?? ''] ?? word;
  const whole = /^\s*%/.test(after) ? `${word}%` : word;
  return (
    readWhole(whole) ??
    whole
      .split(/[-\u2010\u2011]/)
      .map((part) => readWhole(part) ?? part)
      .join(' ')
  );
}

/** Whether the full stop after a word belongs to it, so that no sentence ends there. */
export function ownsItsStop(word: string, after: string): boolean {
  return DOTTED.test(word + after.slice(0, 1)) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word);
}

function readWhole(word: string): string | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(word);
    if (match) return read(match);
  }
  return null;
}

function number(digits: string): string {
  const [whole = '0', part] = digits.replaceAll(',', '').split('.');
  return part ? `${cardinal(Number(whole))} point ${digitByDigit(part)}` : cardinal(Number(whole));
}

function digitByDigit(digits: string): string {
  return [...digits].map((digit) => cardinal(Number(digit))).join(' ');
}

function clock(hours: number, minutes: number): string {
  if (hours === 0 && minutes === 0) return 'midnight';
  if (minutes === 0)
    return hours === 0 || hours > 12 ? `${cardinal(hours)} hundred` : `${cardinal(hours)} o'clock`;
  return `${cardinal(hours)} ${minutes < 10 ? `oh ${cardinal(minutes)}` : cardinal(minutes)}`;
}

function plural(words: string): string {
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : `${words}s`;
}
