import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './ensureChromium.mjs';
import { ROOT } from './root.mjs';

const RECORD = join(ROOT, '.out/long.json');
const TREES = ['src', 'shaders', 'assets', 'tests', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * One stage for each file of tests/all. A record in .out/ keeps those that have passed on exactly these sources, so that a
 * run that was broken off goes on where it stopped; `fresh` forgets the record.
 */
export function longTests({ fresh, vitest }) {
  const record = readRecord(fresh);
  return testFiles().map((file) => [`all: ${file}`, () => runOnce(file, record, vitest)]);
}

async function runOnce(file, record, vitest) {
  const known = record.files[file];
  if (known) {
    console.log('passed before on these sources (--fresh runs it again)');
    return known;
  }
  const env = { CHROME_PATH: await ensureChromium(), NOCTILUCA_DIST: 'dist' };
  const result = await vitest('all', [`tests/all/${file}`], env);
  if (result.failed === 0) record.files[file] = result;
  writeFileSync(RECORD, `${JSON.stringify(record, null, 2)}\n`);
  return result;
}

function testFiles() {
  const folder = join(ROOT, 'tests/all');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

function readRecord(fresh) {
  const sources = fingerprint();
  if (!fresh && existsSync(RECORD)) {
    const record = JSON.parse(readFileSync(RECORD, 'utf8'));
    if (record.sources === sources) return record;
  }
  return { sources, files: {} };
}

function fingerprint() {
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
