import { Composer, type Document, isMap, isScalar, isSeq, type Pair, Parser, type YAMLMap } from 'yaml';
import { type Finding, quoted } from './problems.ts';
import { scanTokens } from './scanTokens.ts';
import { breaksTheRest, syntaxFinding } from './syntax.ts';

/** Keys and indices that lead from the story to a value in it. */
export type Path = readonly (string | number)[];

/** Where a value stands, as offsets into the text; `key` is null in a list and for the story itself. */
export interface Place {
  readonly key: number | null;
  readonly value: number;
  readonly end: number;
}

/** A YAML file as plain values, with the place of each. */
export interface Tree {
  /** Plain objects without a prototype, lists and scalars; undefined where nothing could be composed. */
  readonly plain: unknown;
  readonly places: ReadonlyMap<string, Place>;
  /** The author's own `x-...` keys, by where they stand: `acts.0.x-lights`. */
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  /** The offset of the first error in syntax; what lies after it may not be what was meant. */
  readonly soundTo: number;
}

interface Walk {
  readonly places: Map<string, Place>;
  readonly extensions: Record<string, unknown>;
  readonly findings: Finding[];
}

/** The name under which `Tree.places` keeps a path. */
export function placeKey(path: Path): string {
  return path.join('\u0000');
}

/** Reads YAML 1.2 of one document; whatever the text is, it answers with what it could read and what it could not. */
export function readTree(text: string): Tree {
  const walk: Walk = { places: new Map(), extensions: {}, findings: [] };
  const tokens = [...new Parser().parse(text)];
  const scan = scanTokens(tokens);
  walk.findings.push(...scan.findings);
  if (scan.tooDeep) return { ...walk, plain: undefined, soundTo: 0 };
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: 'core', merge: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return { ...walk, plain: undefined, soundTo: 0 };
  if (second !== undefined) walk.findings.push(secondDocument(second));
  let soundTo = Number.POSITIVE_INFINITY;
  for (const error of document.errors) {
    const finding = syntaxFinding(error, text);
    if (finding !== null) walk.findings.push(finding);
    if (breaksTheRest(error)) soundTo = Math.min(soundTo, error.pos[0]);
  }
  return { ...walk, plain: plainOf(document.contents, { path: [], key: null, after: 0 }, walk), soundTo };
}

/** A node's plain value; on the way each node's place is noted. `after` is where a value that was left out would stand. */
function plainOf(node: unknown, at: { path: Path; key: number | null; after: number }, walk: Walk): unknown {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const value = range?.[0] ?? at.after;
  walk.places.set(placeKey(at.path), { key: at.key, value, end: range?.[1] ?? value });
  if (isMap(node)) return mapOf(node, at.path, walk);
  if (isSeq(node)) {
    return node.items.map((item, index) =>
      plainOf(item, { path: [...at.path, index], key: null, after: value }, walk),
    );
  }
  if (!isScalar(node)) return null;
  return typeof node.value === 'object' && node.value !== null ? String(node.source) : node.value;
}

function mapOf(map: YAMLMap, path: Path, walk: Walk): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  for (const pair of map.items as Pair[]) {
    const [key, from, to] = keyOf(pair);
    if (key === null) {
      walk.findings.push(badKey(from));
    } else if (Object.hasOwn(plain, key)) {
      walk.findings.push(secondKey(from, key));
    } else {
      const inner = [...path, key];
      const value = plainOf(pair.value, { path: inner, key: from, after: to }, walk);
      if (isExtension(path, key, value)) walk.extensions[inner.join('.')] = value;
      else plain[key] = value;
    }
  }
  return plain;
}

function keyOf(pair: Pair): [key: string | null, from: number, to: number] {
  const range = (pair.key as { range?: readonly number[] | null } | null)?.range;
  const from = range?.[0] ?? 0;
  return [isScalar(pair.key) ? String(pair.key.value ?? '') : null, from, range?.[1] ?? from];
}

/** Words to pronounce may begin with x- themselves. */
function isExtension(path: Path, key: string, value: unknown): boolean {
  const isWord = path.length === 1 && path[0] === 'pronounce' && typeof value === 'string';
  return key.startsWith('x-') && !isWord;
}

function secondDocument(document: Document): Finding {
  return {
    at: document.range?.[0] ?? 0,
    rests: -1,
    where: '',
    found: 'a second document',
    expected: 'one story in a file',
    fix: 'Remove the line with three dashes or dots, or make two files.',
  };
}

function secondKey(at: number, key: string): Finding {
  return {
    at,
    rests: -1,
    where: '',
    found: `the key ${quoted(key)} a second time`,
    expected: 'each key once',
    fix: 'Remove one of the two.',
  };
}

function badKey(at: number): Finding {
  return {
    at,
    rests: -1,
    where: '',
    found: 'a list, a mapping or an alias as a key',
    expected: 'a word',
    fix: 'Write a plain word before the colon.',
  };
}
