import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { ROOT } from './root.mjs';
import { runNode } from './runCommand.mjs';

/** The built site, answered at `url` (with its last slash); `dist` is the folder it was built into. */
export interface Site {
  readonly url: string;
  readonly dist: string;
  close(): Promise<void>;
}

/** Lets a page's timer step by microseconds. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/**
 * Serves the built site on a free port of this machine. It is built first, into a folder of its own that `close`
 * removes, unless NOCTILUCA_DIST names a folder that holds it already.
 */
export async function serveSite(): Promise<Site> {
  const given = process.env.NOCTILUCA_DIST;
  const dist = given ? resolve(ROOT, given) : join(ROOT, '.out', `site-${process.pid}`);
  if (!given) await buildInto(dist);
  const server = await preview({
    root: ROOT,
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: { outDir: dist },
    preview: { host: '127.0.0.1', port: 0, headers: ISOLATED },
  });
  return {
    url: addressOf(server.httpServer.address()),
    dist,
    close: async () => {
      await server.close();
      if (!given) rmSync(dist, { recursive: true, force: true });
    },
  };
}

/** Builds in a process of its own, so that what a test runner sets does not get into the site. */
async function buildInto(dist: string) {
  const args = ['build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'warn'];
  const code = await runNode('node_modules/vite/bin/vite.js', args, {
    NODE_ENV: undefined,
    VITEST: undefined,
  });
  if (code !== 0) throw new Error('The site could not be built; see the lines above.');
}

function addressOf(address: string | { port: number } | null): string {
  if (!address || typeof address === 'string')
    throw new Error('The site could not be served on a free port.');
  return `http://127.0.0.1:${address.port}/`;
}
