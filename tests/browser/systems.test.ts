import { chromium } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPage, type Visited } from '../../src/shells/cli/openPage.ts';
import { ROOT } from '../../src/shells/cli/root.mjs';
import { packOf, STORIES } from '../packs.ts';
import { expectNoTrouble } from './harness.ts';
import type { Difference, Lab } from './pages/systems.ts';
import { ranked, swing } from './systems/following.ts';

type LabWindow = { readonly lab: (story: string) => Promise<Lab>; now: Lab };

const LONG = 90_000;

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

/** Runs in the page with the lab of the open story. */
function ask<A, T>(what: (lab: Lab, of: A) => T, of: A): Promise<T> {
  return visited.page.evaluate(`(${what.toString()})(window.now, ${JSON.stringify(of)})`) as Promise<T>;
}

describe.each(STORIES)('each system of %s', (story) => {
  const systems = packOf(story).systems.map(({ id }, index) => [id, index] as const);
  const differences = new Map<string, Difference>();

  beforeAll(async () => {
    await visited.page.evaluate(async (id) => {
      const page = window as unknown as LabWindow;
      page.now?.close();
      page.now = await page.lab(id);
    }, story);
  }, LONG);

  it.each(systems)(
    '%s is absent before it is shown and gone after it has left',
    async (_, index) => {
      expect(Math.max(0, ...(await ask((lab, i) => lab.outside(i), index)))).toBe(0);
    },
    LONG,
  );

  it.each(systems)(
    '%s is seen in its line',
    async (id, index) => {
      const difference = await ask((lab, i) => lab.difference(i, lab.systems[i]?.t ?? 0), index);
      differences.set(id, difference);
      expect(difference.changed).toBeGreaterThanOrEqual(0.015);
    },
    LONG,
  );

  it.each(systems)(
    '%s follows its guild, and stops following where the dream is held',
    async (_, index) => {
      const { beat, light, held } = await ask((lab, i) => lab.follow(i), index);
      expect(Math.abs(ranked(light, beat))).toBeGreaterThanOrEqual(0.4);
      expect(Math.abs(swing(held, beat, light))).toBeLessThan(0.15);
    },
    LONG,
  );

  it.each(systems)(
    '%s leaves nothing in memory',
    async (_, index) => {
      const [before, after] = await ask((lab, i) => lab.memory(lab.systems[i]?.t ?? 0), index);
      expect(after).toEqual(before);
    },
    LONG,
  );

  it('looks like no other of its world', () => {
    const alike: string[] = [];
    const all = [...differences];
    all.forEach(([id, a], i) => {
      for (const [other, b] of all.slice(i + 1))
        if (overlap(a, b) >= 0.7 && apart(a, b) <= 20) alike.push(`${id} and ${other}`);
    });
    expect(all).toHaveLength(systems.length);
    expect(alike).toEqual([]);
  });
});

/** What two masks have in common of what either has. */
function overlap(a: Difference, b: Difference): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < a.mask.length; i++) {
    const [x, y] = [a.mask[i] === '1', b.mask[i] === '1'];
    if (x && y) both += 1;
    if (x || y) either += 1;
  }
  return both / Math.max(1, either);
}

function apart(a: Difference, b: Difference): number {
  const between = Math.abs((a.hue ?? 0) - (b.hue ?? 0)) % 360;
  return Math.min(between, 360 - between);
}
