import { suggest } from './nearest.ts';
import { type Finding, showValue } from './problems.ts';
import { type Path, placeKey, type Tree } from './readTree.ts';
import { whereIs } from './whereIs.ts';

/** What a check has to say about one value of the tree; `found` is the value itself unless it is said otherwise. */
export interface Remark {
  readonly path: Path;
  /** Point at the key instead of the value. */
  readonly part?: 'key' | 'value';
  readonly found?: string;
  readonly expected: string;
  readonly fix: string;
  /** A piece of the text as it stands in the file, to be pointed at. */
  readonly piece?: string;
  /** Offset up to which the file must be sound; by default the remark stands by itself. */
  readonly rests?: number;
}

/** A remark with its place in the text. A list of options in what is expected becomes a guess at what was meant. */
export function findingOf(remark: Remark, tree: Tree, text: string): Finding {
  const { path, expected, part = 'value' } = remark;
  const name = part === 'key' ? path.at(-1) : valueAt(tree.plain, path);
  const options = expected.startsWith('one of ') ? expected.slice('one of '.length).split(', ') : [];
  return {
    at: offsetOf(remark, tree, text),
    rests: remark.rests ?? -1,
    where: whereIs(path),
    found: remark.found ?? showValue(name),
    expected,
    fix: typeof name === 'string' ? suggest(name, options, remark.fix) : remark.fix,
  };
}

/** The value that a path leads to, or undefined. */
export function valueAt(plain: unknown, path: Path): unknown {
  let value = plain;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Where the text of a path's value ends, as an offset. */
export function endOf(path: Path, tree: Tree): number {
  return tree.places.get(placeKey(path))?.end ?? 0;
}

function offsetOf({ path, part, piece }: Remark, tree: Tree, text: string): number {
  const place = tree.places.get(placeKey(path));
  if (place === undefined)
    return path.length === 0
      ? 0
      : offsetOf({ path: path.slice(0, -1), part: 'key', expected: '', fix: '' }, tree, text);
  if (part === 'key') return place.key ?? place.value;
  const inside = piece ? text.slice(place.value, place.end).indexOf(piece) : -1;
  return inside === -1 ? place.value : place.value + inside;
}
