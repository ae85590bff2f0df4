import type * as z from 'zod';
import { endOf, type Remark, valueAt } from './findingOf.ts';
import { quoted } from './problems.ts';
import type { Path, Tree } from './readTree.ts';

type Issue = z.core.$ZodIssue;

/** Holds a tree against a schema: what it tells with its defaults, or null, and everything that is not as it should be. */
export function checkShape<T>(tree: Tree, schema: z.ZodType<T>): { told: T | null; remarks: Remark[] } {
  const parsed = schema.safeParse(tree.plain);
  if (parsed.success) return { told: parsed.data, remarks: [] };
  return { told: null, remarks: parsed.error.issues.flatMap((issue) => remarksOf(issue, [], tree)) };
}

function remarksOf(issue: Issue, base: Path, tree: Tree): Remark[] {
  const path = [...base, ...(issue.path as Path)];
  if (valueAt(tree.plain, path) === undefined && path.length > 0) return [missing(issue, path, tree)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(issue, [...path, key], tree));
  if (issue.code === 'invalid_key')
    return issue.issues.slice(0, 1).map((inner) => ({ ...plainRemark(inner, path), part: 'key' }));
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => !branch.some(isOther));
    if (meant) return meant.flatMap((inner) => remarksOf(inner, path, tree));
  }
  const remark = plainRemark(issue, path);
  return [issue.code === 'invalid_type' ? { ...remark, rests: endOf(path, tree) + 1 } : remark];
}

/** Whether a branch of a union is for values of another kind. */
function isOther(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isOther));
  return issue.code === 'invalid_type';
}

function missing(issue: Issue, path: Path, tree: Tree): Remark {
  const key = path.at(-1) ?? '';
  const { expected } = phraseOf(issue);
  const parent = path.slice(0, -1);
  return {
    path: parent,
    part: 'key',
    found: `no key ${quoted(String(key))}`,
    expected: `${key}: ${expected}`,
    fix: `Add ${key} here.`,
    rests: endOf(parent, tree),
  };
}

function unknownKey(issue: Issue, path: Path, tree: Tree): Remark {
  const found = `the key ${quoted(String(path.at(-1)))}`;
  return { path, part: 'key', found, ...phraseOf(issue), rests: endOf(path, tree) };
}

function plainRemark(issue: Issue, path: Path): Remark {
  const { params } = issue as { params?: { found: string; piece: string } };
  return { path, ...phraseOf(issue), ...(params ? { found: params.found, piece: params.piece } : {}) };
}

/** The schema's two lines: what is expected, and what to do. A list of names has what was meant among them. */
function phraseOf(issue: Issue): { expected: string; fix: string; options: string[] } {
  const [expected = '', fix = ''] = issue.message.split('\n');
  const options = expected.startsWith('one of ') ? expected.slice('one of '.length).split(', ') : [];
  return { expected, fix, options };
}
