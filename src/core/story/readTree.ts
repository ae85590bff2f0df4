import { Composer, type Document, isMap, isScalar, isSeq, type Pair, Parser, type YAMLMap } from 'yaml';
import { type Finding, finding, quoted } from './problems.ts';
import { scanTokens } from './scanTokens.ts';
import { breaksTheRest, syntaxFinding } from './syntax.ts';

/** Keys and indices that lead from the story to a value in it. */
export type Path = readonly (string | number)[];

/** Where a value stands, as offsets into the text, and what lies in it; `key` is null in a list and for the story itself. */
export interface Place {
  readonly key: number | null;
  readonly value: number;
  readonly end: number;
  readonly inner: Map<string | number, Place>;
}

/** A key of the author's own that begins with x-, and what it holds. */
export interface Extension {
  readonly path: Path;
  readonly value: unknown;
}

/** A YAML file as plain values, with the place of each. */
export interface Tree {
  /** Plain objects without a prototype, lists and scalars; undefined where nothing could be composed. */
  readonly plain: unknown;
  readonly place: Place;
  readonly extensions: readonly Extension[];
  readonly findings: readonly Finding[];
  /** The offset of the first error in syntax; what lies after it may not be what was meant. */
  readonly soundTo: number;
}

interface Walk {
  readonly extensions: Extension[];
  readonly findings: Finding[];
}

interface At {
  readonly path: Path;
  readonly key: number | null;
  /** Where a value that was left out would stand. */
  readonly after: number;
}

interface Read {
  readonly value: unknown;
  readonly place: Place;
}

const NOWHERE: Place = { key: null, value: 0, end: 0, inner: new Map() };

/** Reads YAML 1.2 of one document; whatever the text is, it answers with what it could read and what it could not. */
export function readTree(text: string): Tree {
  const tokens = [...new Parser().parse(text)];
  const scan = scanTokens(tokens);
  const walk: Walk = { extensions: [], findings: scan.findings };
  if (scan.tooDeep) return { ...walk, plain: undefined, place: NOWHERE, soundTo: 0 };
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, schema: 'core', merge: false });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return { ...walk, plain: undefined, place: NOWHERE, soundTo: 0 };
  if (second !== undefined) walk.findings.push(secondDocument(second));
  let soundTo = Number.POSITIVE_INFINITY;
  for (const error of document.errors) {
    const told = syntaxFinding(error, text);
    if (told !== null) walk.findings.push(told);
    if (breaksTheRest(error)) soundTo = Math.min(soundTo, error.pos[0]);
  }
  const { value, place } = readNode(document.contents, { path: [], key: null, after: 0 }, walk);
  return { ...walk, plain: value, place, soundTo };
}

function readNode(node: unknown, at: At, walk: Walk): Read {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  const value = range?.[0] ?? at.after;
  const place: Place = { key: at.key, value, end: range?.[1] ?? value, inner: new Map() };
  if (isMap(node)) return { value: mapOf(node, at.path, place, walk), place };
  if (isSeq(node))
    return {
      value: node.items.map((item, index) => {
        const inner = readNode(item, { path: [...at.path, index], key: null, after: value }, walk);
        place.inner.set(index, inner.place);
        return inner.value;
      }),
      place,
    };
  return { value: isScalar(node) ? scalarOf(node.value, node.source) : null, place };
}

function mapOf(map: YAMLMap, path: Path, place: Place, walk: Walk): Record<string, unknown> {
  const plain: Record<string, unknown> = Object.create(null);
  for (const pair of map.items as Pair[]) {
    const [key, from, to] = keyOf(pair);
    if (key === null) {
      walk.findings.push(badKey(from));
    } else if (place.inner.has(key)) {
      walk.findings.push(secondKey(from, key));
    } else {
      const inner = readNode(pair.value, { path: [...path, key], key: from, after: to }, walk);
      place.inner.set(key, inner.place);
      if (isExtension(path, key, inner.value))
        walk.extensions.push({ path: [...path, key], value: inner.value });
      else plain[key] = inner.value;
    }
  }
  return plain;
}

/** Only the schemas of older YAML make anything else of a scalar. */
function scalarOf(value: unknown, source: string | undefined): unknown {
  return typeof value === 'object' && value !== null ? String(source) : value;
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
  return finding(document.range?.[0] ?? 0, {
    found: 'a second document',
    expected: 'one story in a file',
    fix: 'Remove the line with three dashes or dots, or make two files.',
  });
}

function secondKey(at: number, key: string): Finding {
  return finding(at, {
    found: `the key ${quoted(key)} a second time`,
    expected: 'each key once',
    fix: 'Remove one of the two.',
  });
}

function badKey(at: number): Finding {
  return finding(at, {
    found: 'a list, a mapping or an alias as a key',
    expected: 'a word',
    fix: 'Write a plain word before the colon.',
  });
}
