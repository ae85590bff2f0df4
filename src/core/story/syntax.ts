import type { YAMLError } from 'yaml';
import { type Finding, quoted } from './problems.ts';

/** What an author should have written and can do, by the code of the YAML error. */
const SAID: Readonly<Record<string, readonly [expected: string, fix: string]>> = {
  TAB_AS_INDENT: ['spaces', 'Indent with spaces; tabs are not allowed there.'],
  BAD_INDENT: [
    'text in the column of its neighbors',
    'Look for a bracket or quote left open above, or align the lines.',
  ],
  MISSING_CHAR: [
    'the mark that is missing here',
    'Close the quote or bracket, or put the comma, colon or dash.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a key and its colon on one line',
    'Look for a comma or a colon missing just before or after.',
  ],
  BLOCK_IN_FLOW: ['a comma or a closing bracket', 'Look for a comma missing just before.'],
  BLOCK_AS_IMPLICIT_KEY: ['one value', 'Put the text in quotes: it holds a colon.'],
  BAD_DQ_ESCAPE: ['an escape that YAML knows', 'Write \\\\ for a backslash.'],
  BAD_SCALAR_START: ['text', 'Put the text in quotes: it begins with a mark that YAML keeps for itself.'],
  UNEXPECTED_TOKEN: ['something else', 'Look at the marks around this place.'],
};
const OTHERWISE = ['YAML', 'Look at the marks and the indentation around this place.'] as const;

/** Errors of which the reader has its own account. */
const TOLD = new Set([
  'BAD_ALIAS',
  'TAG_RESOLVE_FAILED',
  'DUPLICATE_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'BAD_DIRECTIVE',
]);
/** Errors that leave the rest of the file as it was meant. */
const HARMLESS = new Set(['BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/** A YAML error as a finding, with the parser's own words; null where the reader tells of it itself. */
export function syntaxFinding(error: YAMLError, text: string): Finding | null {
  if (TOLD.has(error.code)) return null;
  const [expected, fix] = SAID[error.code] ?? OTHERWISE;
  const at = Math.min(error.pos[0], text.length);
  return { at, rests: -1, where: `YAML: ${error.message}`, found: snippet(text, at), expected, fix };
}

/** Whether an error makes what the parser understood of the rest doubtful. */
export function breaksTheRest(error: YAMLError): boolean {
  return !TOLD.has(error.code) && !HARMLESS.has(error.code);
}

function snippet(text: string, at: number): string {
  const rest = text.slice(at, at + 80);
  const line = (rest.split(/\r?\n/, 1)[0] ?? '').trimEnd();
  if (line !== '') return quoted(line, 24);
  return rest.trim() === '' && at + 80 >= text.length ? 'the end of the file' : 'the end of the line';
}
