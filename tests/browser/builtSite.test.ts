import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { bundleSizes, isToolsOnly, totalSize } from '../../src/shells/cli/bench/bundleSizes.ts';
import { firstLight, scriptsLoaded, storyPath, storyTold } from '../../src/shells/cli/bench/scriptsLoaded.ts';
import { STORIES } from '../packs.ts';

type Scripts = ReadonlySet<string>;

/** Texts that only these libraries carry. */
const READER = [
  /Unexpected flow-collection/i,
  /Nested mappings are not allowed/i,
  /invalid_union/,
  /unrecognized_keys/,
];

let sizes: Map<string, number>;
let light: Scripts;
const told = new Map<string, Scripts>();

beforeAll(async () => {
  const browser = await chromium.connect(inject('chromium'));
  const url = inject('site');
  sizes = bundleSizes(inject('dist'));
  light = await scriptsLoaded(browser, { url, path: '' }, firstLight);
  for (const story of STORIES) {
    told.set(story, await scriptsLoaded(browser, { url, path: storyPath(story) }, storyTold));
  }
  await browser.close();
});

function isReader(path: string): boolean {
  const text = readFileSync(join(inject('dist'), path), 'utf8');
  return READER.some((sign) => sign.test(text));
}

describe('the built site', () => {
  it('holds the story reader in scripts of its own', () => {
    expect([...sizes.keys()].filter(isReader).length).toBeGreaterThan(0);
  });

  it('loads neither yaml nor zod for its own stories', () => {
    const loaded = new Set([...light, ...[...told.values()].flatMap((scripts) => [...scripts])]);
    expect(loaded.size).toBeGreaterThan(3);
    expect([...loaded].filter(isReader)).toEqual([]);
  });

  it('has a script of its own for each world', () => {
    const own = STORIES.map((story) => {
      const others = STORIES.filter((other) => other !== story).flatMap((other) => [
        ...(told.get(other) ?? []),
      ]);
      return [...(told.get(story) ?? [])].filter((script) => !others.includes(script) && !light.has(script));
    });
    for (const scripts of own) expect(scripts.length).toBeGreaterThan(0);
  });

  it('has light before 260 kB of script', () => {
    expect(totalSize(sizes, light)).toBeLessThanOrEqual(260_000);
  });

  it.each(STORIES)('tells %s in at most 380 kB of script', (story) => {
    const scripts = new Set([...light, ...(told.get(story) ?? [])]);
    expect(totalSize(sizes, scripts)).toBeLessThanOrEqual(380_000);
  });

  it('is 520 kB of script in all, but for what only the bench loads', () => {
    const own = [...sizes.keys()].filter((path) => !isToolsOnly(path));
    expect(totalSize(sizes, own)).toBeLessThanOrEqual(520_000);
  });

  it('can be read without scripts: every story as a page, led to from the first', () => {
    const index = readFileSync(join(inject('dist'), 'index.html'), 'utf8');
    const links = [...index.matchAll(/href="(transcripts\/[\w-]+\.html)"/g)].map((match) => match[1] ?? '');
    expect(links).toEqual(STORIES.map((id) => `transcripts/${id}.html`));
    for (const link of links)
      expect(readFileSync(join(inject('dist'), link), 'utf8')).toContain('<h2>Act 5, ');
  });

  it('names no other origin in its page and styles', () => {
    const files = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(html|css)$/.test(path),
    );
    const texts = files.map((path) => readFileSync(join(inject('dist'), path), 'utf8'));
    expect(texts.join('\n')).not.toMatch(/(?:src|href)="https?:|url\(['"]?https?:/);
  });
});
