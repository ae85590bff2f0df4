import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { connectBrowser } from './harness.ts';
import { serveFolder } from './serveFolder.ts';
import { openHeard, sounding } from './sound/ears.ts';

connectBrowser();

/**
 * Stricter than the page's own, which leaves room for what a development server writes into pages. Two things are needed beside
 * what is of the site's own: the icon is a `data:` address, and what the system's media controls hang on a `blob:`.
 */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface WindowWithViolations {
  readonly violations: string[];
}

function noteViolations(): void {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective}: ${blockedURI}`);
  });
  Object.assign(window, { violations });
}

it('a story is seen and heard, at any pace, under a strict content security policy', async () => {
  const site = await serveFolder(inject('dist'), { 'Content-Security-Policy': STRICT });
  const visited = await openHeard('&quality=low#/chrononest/2?t=20', [noteViolations], site.url);
  const { page } = visited;
  await page.keyboard.press('Space');
  await sounding(page);
  await page.waitForFunction(() => window.ears.made.length > 0);
  await page.keyboard.press('Shift+>');
  await page.getByText('Speed 1.25').waitFor();
  await page.waitForTimeout(1500);
  await sounding(page);
  expect(await page.evaluate(() => (window as unknown as WindowWithViolations).violations)).toEqual([]);
  const { errors, failedRequests, foreignRequests } = visited;
  const elsewhere = foreignRequests.filter((url) => !url.startsWith(site.url));
  expect([...errors, ...failedRequests, ...elsewhere]).toEqual([]);
  await visited.close();
  site.close();
});

it('the page says of itself that it takes nothing from anywhere else', () => {
  const index = readFileSync(join(inject('dist'), 'index.html'), 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(index)?.[1] ?? '';
  expect(policy).toContain("default-src 'self'; script-src 'self';");
  expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe/);
});
