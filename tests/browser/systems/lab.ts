import { chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, inject } from 'vitest';
import { openPage, type Visited } from '../../../src/shells/cli/openPage.ts';
import { ROOT } from '../../../src/shells/cli/root.mjs';
import { expectNoTrouble } from '../harness.ts';
import type { Lab } from '../pages/systems.ts';

type LabWindow = { readonly lab: (story: string) => Promise<Lab>; now?: Lab };

const LONG = 90_000;

/** A page where each system of a story can be drawn with and without; call it once at the top of a test file. */
export function openLab() {
  let server: ViteDevServer;
  let visited: Visited;

  beforeAll(async () => {
    const quiet = {
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    } as const;
    server = await createServer({ root: ROOT, configFile: `${ROOT}/vite.config.ts`, ...quiet });
    await server.listen();
    const url = server.resolvedUrls?.local[0] ?? '';
    const path = 'tests/browser/pages/systems.html';
    visited = await openPage(await chromium.connect(inject('chromium')), url, { path });
    await visited.page.waitForFunction(() => 'lab' in window);
  }, LONG);

  afterAll(async () => {
    expectNoTrouble(visited);
    await visited.close();
    await server.close();
  });

  return {
    /** Opens a story in place of the one before. */
    tell: (story: string): Promise<void> =>
      visited.page.evaluate(async (id) => {
        const page = window as unknown as LabWindow;
        page.now?.close();
        page.now = await page.lab(id);
      }, story),
    /** Runs in the page with the lab of the open story. */
    ask: <A, T>(what: (lab: Lab, of: A) => T, of: A): Promise<T> =>
      visited.page.evaluate(`(${what.toString()})(window.now, ${JSON.stringify(of)})`) as Promise<T>,
  };
}
