import { sealPack } from '../compilePack.ts';
import type { Act, Line, Pack, SystemCue } from '../pack.ts';
import { lineIds } from '../score/lineIds.ts';
import { checkShape } from './checkShape.ts';
import { checkTranslation } from './checkTranslation.ts';
import { draftOf } from './draft.ts';
import { findingOf } from './findingOf.ts';
import { type Problem, problemsOf } from './problems.ts';
import { worthTelling } from './readStory.ts';
import { readTree } from './readTree.ts';
import { type Translated, translation } from './schema.ts';
import { textOf } from './textOf.ts';

/** The story in another language, or all that keeps it from being told: at most twenty problems, and how many more. */
export type ReadTranslation =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

/**
 * Reads a `story.<lang>.yaml`: lines by the ids of the original, dreams, and the words that cues hang on. Everything else is
 * the original's, and so is every line's id. Never throws.
 */
export function readTranslation(
  input: string | Uint8Array,
  original: Pack,
  name = 'story.xx.yaml',
): ReadTranslation {
  const { text, findings, readable } = textOf(input);
  if (!readable) return { ok: false, ...problemsOf(findings, text, name) };
  const tree = readTree(text);
  const first = [...findings, ...tree.findings];
  if (tree.plain === undefined) return { ok: false, ...problemsOf(first, text, name) };
  const { told, remarks } = checkShape(tree, translation);
  const all = [...remarks, ...checkTranslation(draftOf(tree), original)];
  const found = all.map((remark) => findingOf(remark, tree, text));
  const problems = [...first, ...worthTelling(found, first, tree.soundTo)];
  if (told === null || problems.length > 0) return { ok: false, ...problemsOf(problems, text, name) };
  return { ok: true, pack: translated(original, told) };
}

function translated(original: Pack, { lang, acts }: Translated): Pack {
  const ids = lineIds(original);
  let next = 0;
  const act = (each: Act, index: number): Act => {
    const { lines = [], dreams = {} } = acts[index] ?? {};
    const byId = new Map(lines.map((line) => [line.id, line]));
    return { ...each, lines: each.lines.map((line) => said(line, ids[next++] ?? '', byId)), dreams };
  };
  const { hash: _, ...rest } = original;
  return sealPack({ ...rest, lang, acts: original.acts.map(act), narration: null });
}

type Said = Translated['acts'][number]['lines'][number];

function said(line: Line, id: string, byId: ReadonlyMap<string, Said>): Line {
  const other = byId.get(id);
  if (!other) return line;
  const hung = (cues: readonly SystemCue[], again: readonly SystemCue[]) =>
    cues.map((cue) => again.find(({ system }) => system === cue.system) ?? cue);
  return {
    ...line,
    id: id.replace(/#\d+$/, ''),
    say: other.say,
    show: hung(line.show, other.show),
    hide: hung(line.hide, other.hide),
  };
}
