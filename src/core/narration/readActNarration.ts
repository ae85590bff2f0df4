import { type ActNarration, NARRATION, type Take } from '../narration.ts';

/** A narration file that cannot be used; the message says what was found, what was expected and what to do. */
export class NarrationError extends Error {}

/** Takes parsed JSON for an act's narration; a `NarrationError` names the `file` and what is wrong with it. */
export function readActNarration(json: unknown, file: string): ActNarration {
  const again = 'Run `npm run narrate` to make it again.';
  if (!isRecord(json) || typeof json.format !== 'string') {
    throw new NarrationError(`${file} is not an act's narration. ${again}`);
  }
  if (json.format !== NARRATION) {
    const format = json.format.slice(0, 40);
    throw new NarrationError(
      `${file} is a narration of the format ${format}; this version reads ${NARRATION}. ${again}`,
    );
  }
  for (const part of ['lines', 'dreams'] as const) {
    const takes = json[part];
    if (!isRecord(takes)) throw new NarrationError(`${file} has no ${part}. ${again}`);
    for (const [id, take] of Object.entries(takes)) {
      const fault = faultOf(take);
      if (fault) throw new NarrationError(`${file} has for ${id} in ${part} ${fault}. ${again}`);
    }
  }
  return json as unknown as ActNarration;
}

/** What is wrong with one take by itself, or null: its key, its length, words in order and inside it. */
function faultOf(take: unknown): string | null {
  if (!isRecord(take)) return 'no take';
  const { key, seconds, words } = take as unknown as Take;
  if (typeof key !== 'string' || !/^[0-9a-f]{24}$/.test(key)) return 'no key of 24 hex digits';
  if (typeof seconds !== 'number' || !(seconds > 0)) return 'no length in seconds';
  if (!Array.isArray(words)) return 'no words';
  let at = 0;
  for (const [index, word] of words.entries()) {
    const [start, end] = Array.isArray(word) ? (word as [unknown, unknown]) : [];
    if (typeof start !== 'number' || typeof end !== 'number') return `no times for word ${index + 1}`;
    if (start < at || end <= start) return `word ${index + 1} from ${start} to ${end}, out of order`;
    if (end > seconds) return `word ${index + 1} ending at ${end}, after the audio's ${seconds} seconds`;
    at = end;
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
