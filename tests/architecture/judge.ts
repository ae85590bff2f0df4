import { posix } from 'node:path';
import type { ModuleFacts } from './readModule.ts';

/** Which layers a layer may import, beside itself. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  play: ['core'],
  scene: ['core'],
  sound: ['core'],
  words: ['core'],
  shells: ['core', 'play', 'scene', 'sound', 'words'],
};

/** Where a library, or a family of libraries, may be imported; what is not named here may be imported anywhere outside core. */
const HOMES: readonly (readonly [library: RegExp, home: RegExp])[] = [
  [/^(yaml|zod)(\/|$)/, /^src\/core\/story\//],
  [/^tone(\/|$)/, /^src\/sound\//],
  [/^(three|@react-three\/fiber)(\/|$)/, /^src\/(scene|shells)\//],
  [/^node:/, /^src\/shells\/cli\//],
  [/^(vite|vitest|playwright-core|fast-check)(\/|$)/, /^src\/shells\/cli\//],
];

const NOT_IN_CORE = [
  ...['Date', 'performance', 'console', 'crypto', 'fetch', 'process', 'globalThis', 'self'],
  ...[
    'window',
    'document',
    'navigator',
    'localStorage',
    'location',
    'AudioContext',
    'WebGL2RenderingContext',
  ],
  ...[
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'requestIdleCallback',
  ],
];

/** Every breach of the architecture in these modules, as sentences; empty when all is well. */
export function judge(modules: readonly ModuleFacts[]): string[] {
  return [...modules.flatMap(breachesOf), ...cyclesIn(modules)];
}

function breachesOf(module: ModuleFacts): string[] {
  const layer = layerOf(module.path);
  const breaches = [...module.imports, ...module.globs].flatMap((address) =>
    importBreach(module.path, layer, address),
  );
  if (!layer) breaches.push('is in no layer');
  if (module.unreadable > 0) breaches.push('imports an address that is not a plain string');
  if (module.mathRandom) breaches.push('uses Math.random');
  if (layer === 'core') breaches.push(...coreBreaches(module));
  return breaches.map((breach) => `${module.path} ${breach}`);
}

function importBreach(path: string, layer: string | null, address: string): string[] {
  if (address.startsWith('.')) return arrowBreach(path, layer, address);
  if (/^\/(assets|shaders)\//.test(address))
    return layer === 'core' ? [`imports ${address}: core imports only itself`] : [];
  const home = HOMES.find(([library]) => library.test(address));
  if (home && !home[1].test(path)) return [`imports ${address}, which is not for this place`];
  return layer === 'core' && !home ? [`imports ${address}: core imports only itself`] : [];
}

function arrowBreach(path: string, layer: string | null, address: string): string[] {
  const target = resolve(path, address);
  if (target.startsWith('assets/') || target.startsWith('shaders/')) return [];
  const to = layerOf(target);
  if (!to)
    return layer === 'shells' && isRootPage(target) ? [] : [`imports ${address}, which is in no layer`];
  if (!layer || to === layer || ARROWS[layer]?.includes(to)) return [];
  return [`imports ${address}: ${layer} may not import ${to}`];
}

function isRootPage(target: string): boolean {
  return target === 'package.json' || target === 'vite.config.ts';
}

function coreBreaches(module: ModuleFacts): string[] {
  const globals = NOT_IN_CORE.filter((name) => module.globals.has(name)).map((name) => `uses ${name}`);
  return module.topLevelEffects > 0 ? [...globals, 'runs something on import'] : globals;
}

function cyclesIn(modules: readonly ModuleFacts[]): string[] {
  const edges = new Map(
    modules.map(({ path, imports }) => [path, imports.map((address) => resolve(path, address))]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    const seen = trail.indexOf(path);
    if (seen >= 0) cycles.push(`${[...trail.slice(seen), path].join(' -> ')} is a cycle`);
    if (seen >= 0 || done.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return cycles;
}

function resolve(path: string, address: string): string {
  return posix.join(posix.dirname(path), address.replace(/\?.*$/, ''));
}

function layerOf(path: string): string | null {
  const layer = /^src\/([a-z]+)\//.exec(path)?.[1];
  return layer && layer in ARROWS ? layer : null;
}
