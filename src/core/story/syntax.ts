import type { YAMLError } from 'yaml';
import { type Finding, finding, plainName, quoted } from './problems.ts';

/** What an author should have written and can do, by the code and words of the YAML error; the first that fits. */
const SAID: readonly (readonly [error: RegExp, expected: string, fix: string])[] = [
  [/TAB_AS_INDENT/, 'spaces', 'Indent with spaces; tabs are not allowed there.'],
  [
    /closing ["'].*quote/,
    'a closing quote',
    'Close the text that begins here or above with the quote it began with.',
  ],
  [
    /end with a \W/,
    'a closing bracket',
    'Close the bracket that was opened above, and indent what is inside it.',
  ],
  [/without - indicator/, 'a dash, or other indentation', 'Align the line with its neighbors.'],
  [
    /BAD_INDENT/,
    'text in the column of its neighbors',
    'Align the lines; look for a bracket or quote left open above.',
  ],
  [
    /MULTILINE_IMPLICIT_KEY/,
    'a key and its colon on one line',
    'Look for a comma or a colon missing just before or after.',
  ],
  [/BLOCK_IN_FLOW|Missing ,/, 'a comma or a closing bracket', 'Look for a comma missing just before.'],
  [/BLOCK_AS_IMPLICIT_KEY/, 'one value', 'Put the text in quotes: it holds a colon.'],
  [/BAD_DQ_ESCAPE/, 'an escape that YAML knows', 'Write \\\\ for a backslash.'],
  [/BAD_SCALAR_START/, 'text', 'Put the text in quotes: it begins with a mark that YAML keeps for itself.'],
  [/MISSING_CHAR/, 'the mark that is missing here', 'Put the comma, colon, dash or space.'],
];
const OTHERWISE = ['', 'YAML', 'Look at the marks and the indentation around this place.'] as const;

/** Errors of which the reader has its own account. */
const TOLD = new Set([
  ...['BAD_ALIAS', 'ALIAS_PROPS', 'MULTIPLE_ANCHORS', 'TAG_RESOLVE_FAILED', 'MULTIPLE_TAGS'],
  ...['BAD_PROP_ORDER', 'DUPLICATE_KEY', 'BAD_DIRECTIVE'],
]);
/** Errors that leave the rest of the file as it was meant. */
const HARMLESS = new Set(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/** A YAML error as a finding, with the parser's own words; null where the reader tells of it itself. */
export function syntaxFinding({ code, message, pos }: YAMLError, text: string): Finding | null {
  if (TOLD.has(code)) return null;
  const [, expected, fix] = SAID.find(([error]) => error.test(`${code} ${message}`)) ?? OTHERWISE;
  const at = Math.min(pos[0], text.length);
  return finding(at, { where: `YAML: ${plainName(message, 160)}`, found: snippet(text, at), expected, fix });
}

/** Whether an error makes what the parser understood of the rest doubtful. */
export function breaksTheRest({ code }: YAMLError): boolean {
  return !TOLD.has(code) && !HARMLESS.has(code);
}

function snippet(text: string, at: number): string {
  const rest = text.slice(at, at + 80);
  const line = (rest.split(/\r?\n/, 1)[0] ?? '').trimEnd();
  if (line !== '') return quoted(line, 24);
  return text.slice(at).trim() === '' ? 'the end of the file' : 'the end of the line';
}
