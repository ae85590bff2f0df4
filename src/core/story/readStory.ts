import type { Pack } from '../pack.ts';
import { checkRules } from './checkRules.ts';
import { checkShape } from './checkShape.ts';
import { draftOf } from './draft.ts';
import { findingOf } from './findingOf.ts';
import { type Finding, type Problem, problemsOf } from './problems.ts';
import { type Extension, readTree } from './readTree.ts';
import { story } from './schema.ts';
import { textOf } from './textOf.ts';
import { toPack } from './toPack.ts';

/** A story that can be told, or all that keeps it from being told: at most twenty problems, and how many more there are. */
export type ReadStory =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** The author's own `x-...` keys, which the pack leaves out. */
      readonly extensions: readonly Extension[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

/** Reads a story from the text or the bytes of its YAML. Never throws. `name` stands at the head of each problem. */
export function readStory(input: string | Uint8Array, name = 'story.yaml'): ReadStory {
  const { text, findings, readable } = textOf(input);
  if (!readable) return { ok: false, ...problemsOf(findings, text, name) };
  const tree = readTree(text);
  const first = [...findings, ...tree.findings];
  if (tree.plain === undefined) return { ok: false, ...problemsOf(first, text, name) };
  const { told, remarks } = checkShape(tree, story);
  const all = [...remarks, ...checkRules(draftOf(tree), tree)].map((remark) => findingOf(remark, tree, text));
  const problems = [...first, ...worthTelling(all, first, tree.soundTo)];
  if (told === null || problems.length > 0) return { ok: false, ...problemsOf(problems, text, name) };
  return { ok: true, pack: toPack(told), extensions: tree.extensions };
}

/** Leaves out what an error in syntax may have caused, and second thoughts about a value that was refused already. */
export function worthTelling(
  findings: readonly Finding[],
  told: readonly Finding[],
  soundTo: number,
): Finding[] {
  const refused = new Set(told.map(({ at }) => at));
  return findings.filter(({ at, rests }) => rests < soundTo && !refused.has(at));
}
