import { afterAll, beforeAll } from 'vitest';
import type { Visited } from '../../../src/shells/cli/openPage.ts';
import { openDevPage } from '../devPage.ts';
import { expectNoTrouble } from '../harness.ts';
import type { Lab } from '../pages/systems.ts';

type LabWindow = { readonly lab: (story: string) => Promise<Lab>; now?: Lab };

const LONG = 90_000;

/** A page where each system of a story can be drawn with and without; call it once at the top of a test file. */
export function openLab() {
  let visited: Visited;

  beforeAll(async () => {
    visited = await openDevPage('systems.html', 'lab');
  }, LONG);

  afterAll(async () => {
    expectNoTrouble(visited);
    await visited.close();
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
