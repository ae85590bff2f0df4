import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TOOLS_ONLY = /(^|\/)(pictureBench|benchPage|engineWorker)-/;

/** Whether only `?bench` and `?listen` load a script, by its chunk's name. */
export function isToolsOnly(path: string): boolean {
  return TOOLS_ONLY.test(path);
}

/** Bytes of each script of a built site after brotli at its best, by its path in the site, largest first. */
export function bundleSizes(dist: string): Map<string, number> {
  const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );
  const sizes = scripts.map((path) => {
    const size = brotliCompressSync(readFileSync(join(dist, path))).length;
    return [path.replaceAll('\\', '/'), size] as const;
  });
  return new Map(sizes.sort(([, a], [, b]) => b - a));
}

/** All bytes of the scripts named, or of every script when none are named. */
export function totalSize(
  sizes: ReadonlyMap<string, number>,
  paths: Iterable<string> = sizes.keys(),
): number {
  return [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
}
