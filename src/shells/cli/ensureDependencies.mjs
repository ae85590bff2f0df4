import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNpm } from './runCommand.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const NPMS = join(ROOT, 'node_modules/.package-lock.json');
const STAMP = join(ROOT, 'node_modules/.noctiluca');

/** Fetches the libraries by `npm ci` when they are missing or other than the lock file says; throws in plain words. */
export async function ensureDependencies() {
  if (areFresh()) return;
  console.log('Fetching the libraries that Noctiluca stands on (npm ci): about a minute, once.');
  const code = await runNpm(['ci']);
  if (code !== 0) {
    throw new Error(
      `npm ci ended with code ${code}, so the libraries are not here. It needs the network once: see its lines above, then try again.`,
    );
  }
  stamp();
}

function areFresh() {
  if (!existsSync(NPMS)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === lockHash();
  if (statSync(LOCK).mtimeMs > statSync(NPMS).mtimeMs) return false;
  stamp();
  return true;
}

function stamp() {
  writeFileSync(STAMP, lockHash());
}

function lockHash() {
  return createHash('sha256').update(readFileSync(LOCK)).digest('hex');
}
