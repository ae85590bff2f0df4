const LIST = 'const ShaderChunk = {';
const SHADER = /^((?:var|const) [\w$]+ = )"(?:[^"\\]|\\.)*";$/gm;

/**
 * The source of three's module with every text of its list of shaders empty; the list and its names stay. Throws where there
 * is no such list, or nothing in it: a release of three that is built otherwise should not quietly bring all of them back.
 */
export function bareThree(source: string): string {
  const end = source.indexOf(LIST);
  if (end < 0)
    throw new Error(`three.module.js: expected "${LIST}", found none. Mend bareThree.ts for this release.`);
  const before = source.slice(0, end);
  const bare = before.replace(SHADER, '$1"";');
  if (bare === before)
    throw new Error(`three.module.js: no shader found before "${LIST}". Mend bareThree.ts.`);
  return bare + source.slice(end);
}
