import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPage } from '../../src/shells/cli/openPage.ts';
import { expectNoTrouble } from './harness.ts';

const PAGES: Readonly<Record<string, string>> = {
  '/fine': '<title>fine</title>',
  '/console': '<script>console.error("it said so")</script>',
  '/thrown': '<script>throw new Error("it threw")</script>',
  '/missing': '<img src="/gone.png">',
  '/foreign': '<img src="http://127.0.0.1:1/other.png">',
};

let server: Server;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.connect(inject('chromium'));
  server = createServer((request, response) => {
    const html = PAGES[request.url ?? ''];
    response
      .writeHead(html ? 200 : 404, { 'content-type': 'text/html' })
      .end(`<link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
});

afterAll(async () => {
  server.close();
  await browser.close();
});

async function visit(path: string) {
  const { port } = server.address() as AddressInfo;
  const visited = await openPage(browser, `http://127.0.0.1:${port}/`, { path });
  await visited.page.waitForLoadState('networkidle');
  await visited.close();
  return visited;
}

describe('the harness', () => {
  it('finds no trouble in a page that has none', async () => {
    expectNoTrouble(await visit('/fine'));
  });

  it('hears an error on the console', async () => {
    expect((await visit('/console')).errors).toEqual(['it said so']);
  });

  it('hears an error that nobody caught', async () => {
    expect((await visit('/thrown')).errors).toEqual([expect.stringContaining('it threw')]);
  });

  it('sees a request that failed', async () => {
    expect((await visit('/missing')).failedRequests).toEqual([expect.stringContaining('gone.png: 404')]);
  });

  it('sees a request that left the site', async () => {
    expect((await visit('/foreign')).foreignRequests).toEqual(['http://127.0.0.1:1/other.png']);
  });
});
