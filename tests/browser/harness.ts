import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { openPage, type Visit, type Visited } from '../../src/shells/cli/openPage.ts';

export type { Visit, Visited };

let browser: Browser;

/** Connects a test file to the one Chromium; call it once at the top of each file that opens pages. */
export function connectBrowser() {
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromium'));
  });
  afterAll(() => browser.close());
}

/** Opens a page of the built site; whoever opens it closes it. */
export function open(visit: Visit = {}): Promise<Visited> {
  return openPage(browser, inject('site'), visit);
}

/** Opens a page, uses it, closes it, and expects that nothing went wrong in it meanwhile. */
export async function withPage<T>(visit: Visit, look: (visited: Visited) => Promise<T>): Promise<T> {
  const visited = await open(visit);
  try {
    const result = await look(visited);
    expectNoTrouble(visited);
    return result;
  } finally {
    await visited.close();
  }
}

/** No error on the console, none uncaught, no request that failed or left the site. */
export function expectNoTrouble({ errors, failedRequests, foreignRequests }: Visited) {
  expect({ errors, failedRequests, foreignRequests }).toEqual({
    errors: [],
    failedRequests: [],
    foreignRequests: [],
  });
}
