/** One thing that keeps a story from being played, as an author reads it. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly fix: string;
  /** All of it in one line: `file:line:column found ..., expected ... (where). Fix.` */
  readonly message: string;
}

/** A problem before it is given its line: what a check of the reader hands on. */
export interface Finding {
  /** Offset into the text, UTF-16 units. */
  readonly at: number;
  /** The finding is only worth telling if the file's syntax is sound up to this offset; -1 where it stands by itself. */
  readonly rests: number;
  /** Worked out only when it is told: a file may have many thousand findings. */
  readonly say: () => Saying;
}

/** The words of a problem. */
export interface Saying {
  /** Which part of the story this is about, in an author's words; empty where there is none. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** The most problems that are told at once. */
export const MOST = 20;

/** A finding that stands by itself. */
export function finding(at: number, said: Omit<Saying, 'where'> & { where?: string }): Finding {
  return { at, rests: -1, say: () => ({ where: '', ...said }) };
}

/** Findings as problems: in the file's order, at most `MOST`, and how many more there are. */
export function problemsOf(
  findings: readonly Finding[],
  text: string,
  name: string,
): { problems: Problem[]; more: number } {
  const lineStarts = lineStartsOf(text);
  const sorted = [...findings].sort((a, b) => a.at - b.at);
  const problems = sorted.slice(0, MOST).map((each) => problemOf(each, lineStarts, name));
  return { problems, more: sorted.length - problems.length };
}

/** Problems as the lines a shell prints, the last one telling how many were left out. */
export function formatProblems(problems: readonly Problem[], more: number): string {
  const lines = problems.map((problem) => problem.message);
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

/** A value as a sentence can show it: short, on one line, its kind plain. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'string') return quoted(value);
  return String(value);
}

/** Text in quotes, cut short, with nothing in it that a terminal would act on. */
export function quoted(text: string, most = 40): string {
  const characters = [...text];
  const head = characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
  return JSON.stringify(head).replace(/[\u007f-\u009f\u2028-\u202e]/g, codePoint);
}

/** A name as a sentence can show it: as `quoted`, without the quotes. */
export function plainName(name: string, most = 40): string {
  return quoted(name, most).slice(1, -1);
}

/** Names as a sentence can list them: the first thirty. */
export function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, 30).map((name) => plainName(name));
  return [...shown, ...(names.length > 30 ? ['…'] : [])].join(', ');
}

/** A character by its number: U+0007. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function problemOf({ at, say }: Finding, lineStarts: readonly number[], name: string): Problem {
  const { found, expected, fix, where } = say();
  const index = lineStarts.findLastIndex((start) => start <= at);
  const line = index + 1;
  const column = at - (lineStarts[index] ?? 0) + 1;
  const about = where === '' ? '' : ` (${where})`;
  const message = `${name}:${line}:${column} found ${found}, expected ${expected}${about}. ${fix}`;
  return { line, column, found, expected, fix, message };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
