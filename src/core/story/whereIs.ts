import { plainName } from './problems.ts';
import type { Path } from './readTree.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  cast: 'cast',
  guilds: 'guild',
  systems: 'system',
  speech: 'speech of',
  pronounce: 'pronouncing',
};
const DIALS_OF = new Set(['set', 'start']);

/** A path in an author's words: `act 3, spoken line 5, dial unison`. */
export function whereIs(full: Path): string {
  const path = full.map((step) => (typeof step === 'string' ? plainName(step) : step));
  const [first, second] = path;
  if (first === 'acts' && typeof second === 'number') {
    return [`act ${second + 1}`, ...inAct(path.slice(2))].join(', ');
  }
  const section = SECTIONS[String(first)];
  if (section !== undefined && second !== undefined)
    return [`${section} ${second}`, ...path.slice(2)].join(', ');
  return path.join(', ');
}

function inAct(path: Path): (string | number)[] {
  const [first, second, ...rest] = path;
  if (first === undefined) return [];
  if (first === 'lines' && typeof second === 'number') return [`spoken line ${second + 1}`, ...inLine(rest)];
  if (DIALS_OF.has(String(first))) return dialOf(path);
  if (first === 'dreams' && second !== undefined) return [`dream of ${second}`];
  return [...path];
}

function inLine(path: Path): (string | number)[] {
  const [first] = path;
  if (first === undefined) return [];
  return DIALS_OF.has(String(first)) ? dialOf(path) : [first];
}

function dialOf([key, dial]: Path): (string | number)[] {
  return dial === undefined ? [key ?? ''] : [`dial ${dial}`];
}
