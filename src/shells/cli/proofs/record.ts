import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/** What was measured of exactly the sources there are now. */
export interface ProofRecord {
  get(proof: string, story: string): unknown;
  set(proof: string, story: string, found: unknown): void;
}

const FILE = join(ROOT, '.out/soundProofs.json');
/** What the sound, and what is measured of it, hang on. */
const SOURCES = [
  'src/core',
  'src/sound',
  'src/scene/visit',
  'src/shells/cli/proofs',
  'src/shells/cli/listen',
  'assets/stories',
];

/** Opens the record, empty where sources have changed or `fresh` is asked for. */
export function openRecord(fresh: boolean): ProofRecord {
  const sources = hashOfSources();
  const kept = fresh || !existsSync(FILE) ? null : (JSON.parse(readFileSync(FILE, 'utf8')) as Kept);
  const found = kept?.sources === sources ? kept.found : {};
  return {
    get: (proof, story) => found[`${proof} ${story}`],
    set(proof, story, one) {
      found[`${proof} ${story}`] = one ?? null;
      mkdirSync(join(ROOT, '.out'), { recursive: true });
      writeFileSync(FILE, JSON.stringify({ sources, found }));
    },
  };
}

interface Kept {
  readonly sources: string;
  readonly found: Record<string, unknown>;
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const tree of SOURCES) {
    const files = readdirSync(join(ROOT, tree), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const file of files) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}
