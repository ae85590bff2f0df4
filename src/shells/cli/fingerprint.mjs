import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const TREES = ['src', 'shaders', 'assets', 'tests', 'index.html', 'vite.config.ts', 'package-lock.json'];

/** A hash of all sources: what was found on them holds as long as it is the same. */
export function fingerprint() {
  const hash = createHash('sha256');
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) visit(inner);
      else hash.update(inner.slice(ROOT.length)).update(readFileSync(inner));
    }
  };
  for (const tree of TREES.map((name) => join(ROOT, name))) {
    if (!existsSync(tree)) continue;
    if (/\.[a-z]+$/.test(tree)) hash.update(readFileSync(tree));
    else visit(tree);
  }
  return hash.digest('hex');
}
