import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ActNarration, NARRATION, type Take } from '../../../core/narration.ts';

/** A fault is a sentence: which file, what was found, what was expected, what to do. */
export type ReadNarration =
  | { readonly ok: true; readonly narration: ActNarration }
  | { readonly ok: false; readonly fault: string };

/** Where the narration of a story lies. */
export function narrationFolder(folder: string, id: string): string {
  return join(folder, id, 'narration');
}

/** Reads what is recorded of an act (0 is the first); null where nothing is. */
export function readActNarration(folder: string, id: string, act: number): ReadNarration | null {
  const file = join(narrationFolder(folder, id), `act-${act + 1}.json`);
  if (!existsSync(file)) return null;
  const json = parsed(readFileSync(file, 'utf8'));
  const found = findingIn(json);
  if (found === null) return { ok: true, narration: json as ActNarration };
  return {
    ok: false,
    fault: `${file} found ${found}. Run \`npm run narrate -- ${id}\`, which writes it anew.`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a parsed narration file, and what was expected; null when nothing is. */
function findingIn(json: unknown): string | null {
  if (!isRecord(json)) return 'no JSON of an act, expected what the narration of an act is kept in';
  if (json.format !== NARRATION) {
    const found = JSON.stringify(json.format ?? null).slice(0, 40);
    return `the format ${found}, expected "${NARRATION}"`;
  }
  for (const part of ['lines', 'dreams'] as const) {
    const takes = json[part];
    if (!isRecord(takes)) return `no "${part}", expected an object of takes`;
    const broken = Object.keys(takes).find((name) => !isTake(takes[name]));
    if (broken !== undefined) return `a broken take of ${broken}, expected key, seconds, and words in order`;
  }
  return null;
}

function isTake(value: unknown): value is Take {
  if (!isRecord(value) || typeof value.key !== 'string' || !/^[\w-]+$/.test(value.key)) return false;
  const { seconds, words } = value;
  if (typeof seconds !== 'number' || !(seconds > 0) || !Array.isArray(words) || words.length === 0)
    return false;
  const times: unknown[] = words.flat();
  const isTime = (time: unknown, i: number) =>
    typeof time === 'number' && time >= (Number(times[i - 1] ?? 0) || 0) && time <= seconds + TAIL;
  return words.every((word) => Array.isArray(word) && word.length === 2) && times.every(isTime);
}

/** Times are written to the millisecond. */
const TAIL = 0.001;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
