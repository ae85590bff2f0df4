import type { CST } from 'yaml';
import { type Finding, finding, plainName } from './problems.ts';

/** The deepest nesting of lists and mappings. */
export const DEEPEST = 64;

interface Refusal {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** What YAML has and a story does without, by the parser's name for it. */
const REFUSED: Readonly<Record<string, Refusal>> = {
  anchor: { found: 'the anchor', expected: 'no anchors', fix: 'Write the value out where it is used.' },
  alias: { found: 'the alias', expected: 'no aliases', fix: 'Write the value out here.' },
  tag: { found: 'the tag', expected: 'no tags', fix: 'Remove it; quotes make a number a text.' },
  directive: { found: 'the directive', expected: 'no directives', fix: 'Remove the line.' },
};

const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);
const PARTS = ['start', 'props', 'items', 'key', 'sep', 'value', 'end'] as const;

type Part = (typeof PARTS)[number];
type Piece = { type?: string; offset?: number; source?: string } & Partial<Record<Part, unknown>>;

/** Looks through the parser's tokens, without recursion, for what is refused before anything is composed of them. */
export function scanTokens(tokens: readonly CST.Token[]): { findings: Finding[]; tooDeep: boolean } {
  const findings: Finding[] = [];
  let tooDeep = false;
  const waiting: { piece: Piece; depth: number }[] = tokens.map((piece) => ({
    piece: piece as Piece,
    depth: 0,
  }));
  for (const { piece, depth } of waiting) {
    const type = piece.type ?? '';
    const refusal = REFUSED[type];
    if (refusal) findings.push(refuse(piece, refusal));
    const inner = depth + (COLLECTIONS.has(type) ? 1 : 0);
    if (inner > DEEPEST) {
      if (!tooDeep) findings.push(nesting(piece));
      tooDeep = true;
      continue;
    }
    for (const part of PARTS) {
      const child = piece[part];
      for (const each of Array.isArray(child) ? child : [child]) {
        if (each !== null && typeof each === 'object') waiting.push({ piece: each, depth: inner });
      }
    }
  }
  return { findings, tooDeep };
}

function refuse(piece: Piece, { found, expected, fix }: Refusal): Finding {
  return finding(piece.offset ?? 0, { found: `${found} ${plainName(piece.source ?? '')}`, expected, fix });
}

function nesting(piece: Piece): Finding {
  return finding(piece.offset ?? 0, {
    where: 'nesting',
    found: `${DEEPEST + 1} levels of lists and mappings`,
    expected: `at most ${DEEPEST}`,
    fix: 'Close some of them earlier.',
  });
}
