import { suggest } from './nearest.ts';
import { type Finding, showValue } from './problems.ts';
import type { Path, Place, Tree } from './readTree.ts';
import { whereIs } from './whereIs.ts';

/** What a check has to say about one value of the tree; `found` is the value itself unless it is said otherwise. */
export interface Remark {
  readonly path: Path;
  /** Point at the key instead of the value. */
  readonly part?: 'key' | 'value';
  readonly found?: string;
  readonly expected: string;
  readonly fix: string;
  /** Names of which one may have been meant; then that is what to do. */
  readonly options?: readonly string[];
  /** A piece of the text as it stands in the file, to be pointed at. */
  readonly piece?: string;
  /** Offset up to which the file must be sound; by default the remark stands by itself. */
  readonly rests?: number;
}

/** A remark with its place in the text. */
export function findingOf(remark: Remark, tree: Tree, text: string): Finding {
  const { path, expected, fix, part = 'value', options = [], rests = -1 } = remark;
  return {
    at: offsetOf(remark, tree, text),
    rests,
    say: () => {
      const name = part === 'key' ? path.at(-1) : valueAt(tree.plain, path);
      return {
        where: whereIs(path),
        found: remark.found ?? showValue(name),
        expected,
        fix: typeof name === 'string' ? suggest(name, options, fix) : fix,
      };
    },
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
  return nearestPlace(path, tree).place.end;
}

/** What is not in the file is pointed at where it should be: at the key of what it should be in. */
function offsetOf({ path, part, piece }: Remark, tree: Tree, text: string): number {
  const { place, reached } = nearestPlace(path, tree);
  if (part === 'key' || !reached) return place.key ?? place.value;
  const inside = piece ? text.slice(place.value, place.end).indexOf(piece) : -1;
  return inside === -1 ? place.value : place.value + inside;
}

function nearestPlace(path: Path, tree: Tree): { place: Place; reached: boolean } {
  let place = tree.place;
  for (const step of path) {
    const inner = place.inner.get(step);
    if (inner === undefined) return { place, reached: false };
    place = inner;
  }
  return { place, reached: true };
}
