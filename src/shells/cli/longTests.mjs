import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './ensureChromium.mjs';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './root.mjs';

const RECORD = join(ROOT, '.out/long.json');

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
