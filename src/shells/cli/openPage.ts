import type { Browser, Page } from 'playwright-core';

export interface Visit {
  /** What follows the site's address: search and hash. */
  readonly path?: string;
  readonly size?: Size;
  readonly javaScript?: boolean;
  readonly reducedMotion?: boolean;
  /** Done in the page before any of its own scripts. */
  readonly before?: () => void;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page and all that went wrong in it, or left its origin, so far. */
export interface Visited {
  readonly page: Page;
  /** Errors on the console, and errors that nobody caught. */
  readonly errors: string[];
  readonly failedRequests: string[];
  readonly foreignRequests: string[];
  close(): Promise<void>;
}

/** How a request ends that the page itself no longer wants. */
const LET_GO = /ERR_ABORTED/;
const SIZE: Size = { width: 640, height: 360 };

/** Opens the site at `url` in a context of its own; answers once the document has loaded. */
export async function openPage(browser: Browser, url: string, visit: Visit = {}): Promise<Visited> {
  const context = await browser.newContext({
    viewport: visit.size ?? SIZE,
    javaScriptEnabled: visit.javaScript ?? true,
    reducedMotion: visit.reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  if (visit.before) await page.addInitScript(visit.before);
  const seen = listen(page, new URL(url).origin);
  await page.goto(new URL(visit.path ?? '', url).href);
  return { page, ...seen, close: () => context.close() };
}

function listen(page: Page, origin: string) {
  const errors: string[] = [];
  const failedRequests: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    if (!LET_GO.test(errorText)) failedRequests.push(`${request.url()}: ${errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.url()}: ${response.status()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && from !== origin) foreignRequests.push(request.url());
  });
  return { errors, failedRequests, foreignRequests };
}
