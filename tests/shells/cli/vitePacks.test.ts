import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPack } from '../../../src/core/compilePack.ts';
import { ROOT } from '../../../src/shells/cli/root.mjs';
import { packs } from '../../../src/shells/cli/vitePacks.ts';
import type { CatalogEntry } from '../../../src/shells/web/catalog.ts';
import { tiny } from '../../core/story/tinyStory.ts';

type Catalog = { catalog: readonly CatalogEntry[] };

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'noctiluca-packs-'));
  writeFileSync(join(root, 'main.js'), "export { catalog } from 'virtual:noctiluca/catalog';\n");
  mkdirSync(join(root, 'assets/stories'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(id: string, yaml: string) {
  mkdirSync(join(root, 'assets/stories', id), { recursive: true });
  writeFileSync(join(root, 'assets/stories', id, 'story.yaml'), yaml);
}

function buildIt() {
  return build({
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [packs()],
    build: {
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'main.js'),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'main.mjs' },
      },
    },
  });
}

async function builtCatalog(): Promise<readonly CatalogEntry[]> {
  const built: Catalog = await import(/* @vite-ignore */ pathToFileURL(join(root, 'dist/main.mjs')).href);
  return built.catalog;
}

describe('the plugin that packs stories', () => {
  it('[S29] builds each shipped story into a JSON of its own that the page takes', async () => {
    cpSync(join(ROOT, 'assets/stories'), join(root, 'assets/stories'), { recursive: true });
    await buildIt();
    const catalog = await builtCatalog();
    expect(catalog.map(({ id }) => id)).toEqual([
      'chrononest',
      'neo-vista',
      'new-avalon',
      'confluence',
      'glass-towers',
    ]);
    for (const entry of catalog) {
      const url = new URL(entry.url);
      const pack = checkPack(JSON.parse(readFileSync(url, 'utf8')), entry.url);
      expect(pack.id).toBe(entry.id);
      expect(url.pathname).toMatch(/-[\w-]{8}\.json$/);
      expect(entry.titles).toEqual(pack.acts.map((act) => act.title));
      expect(entry.seconds).toBeGreaterThan(300);
      for (const { lines, dreams } of pack.narration ?? []) {
        for (const { file, at, bytes } of [...Object.values(lines), ...Object.values(dreams)]) {
          expect(statSync(new URL(file, url)).size).toBeGreaterThanOrEqual(at + bytes);
        }
      }
      expect(readFileSync(join(root, 'dist', entry.transcript), 'utf8')).toContain(pack.logline.slice(0, 20));
    }
  });

  it('fails the build with all problems of all stories', async () => {
    write('tiny', tiny(['unison: 0.7', 'unison: 1.7'], ['mode: dorian', 'mode: dorain']));
    write('other', tiny(['id: tiny', 'id: other'], ['share: 0.4', 'share: 0.5']));
    const failure = String(await buildIt().catch((error: Error) => error.message));
    expect(failure).toContain('story.yaml:8:29 found "dorain"');
    expect(failure).toContain('story.yaml:26:77 found 1.7, expected a number from 0 to 1');
    expect(failure).toContain('story.yaml:12:1 found shares that sum to 1.1');
  });

  it('fails the build when a story lies in a folder of another name', async () => {
    write('small', tiny());
    await expect(buildIt()).rejects.toThrow('found the id tiny, expected small');
  });

  it('tells in dev what is wrong, and loads the page again with every change', async () => {
    write('tiny', tiny(['unison: 0.7', 'unison: 1.7']));
    const server = await createServer({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [packs()],
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, watch: { usePolling: true, interval: 50 } },
    });
    const send = vi.spyOn(server.ws, 'send');
    const change = async (title: string) => {
      send.mockClear();
      await vi.waitFor(
        () => {
          write('tiny', tiny(['A Tiny Story', title]));
          expect(send).toHaveBeenCalledWith({ type: 'full-reload' });
        },
        { interval: 200, timeout: 10_000 },
      );
      const { catalog } = (await server.ssrLoadModule('virtual:noctiluca/catalog')) as Catalog;
      return catalog;
    };
    try {
      await server.listen();
      await expect(server.ssrLoadModule('virtual:noctiluca/catalog')).rejects.toThrow('found 1.7');
      expect((await change('A Mended Story'))[0]?.title).toBe('A Mended Story');
      const [entry] = await change('A Better Story');
      expect(entry?.title).toBe('A Better Story');
      const response = await fetch(new URL(entry?.url ?? '', server.resolvedUrls?.local[0]));
      expect(checkPack(await response.json(), 'tiny').title).toBe('A Better Story');
      const page = await fetch(new URL(entry?.transcript ?? '', server.resolvedUrls?.local[0]));
      expect(page.headers.get('content-type')).toBe('text/html');
      expect(await page.text()).toContain('<h1>A Better Story</h1>');
    } finally {
      await server.close();
    }
  });
});
