import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { inject } from 'vitest';
import { openPage, type Visited } from '../../src/shells/cli/openPage.ts';
import { ROOT } from '../../src/shells/cli/root.mjs';

/** Opens a page of tests/browser/pages from the sources; answers once `ready` is on its window. Whoever opens it closes it. */
export async function openDevPage(page: string, ready: string): Promise<Visited> {
  const quiet = {
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  } as const;
  const server = await createServer({ root: ROOT, configFile: `${ROOT}/vite.config.ts`, ...quiet });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? '';
  const path = `tests/browser/pages/${page}`;
  const visited = await openPage(await chromium.connect(inject('chromium')), url, { path });
  await visited.page.waitForFunction((name) => name in window, ready);
  const close = async () => {
    await visited.close();
    await server.close();
  };
  return { ...visited, close };
}
