import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Pack } from '../../core/pack.ts';
import { catalogEntry } from './packs/catalogEntry.ts';
import { compileStories, compileStory, storiesIn, storyFile } from './packs/compileStories.ts';

const CATALOG = 'virtual:noctiluca/catalog';
const RESOLVED = `\0${CATALOG}`;
/** Where the dev server answers with packs. */
const ADDRESS = '@packs/';

/**
 * Compiles the stories of a folder (relative to vite's root) for the page: `virtual:noctiluca/catalog` exports `catalog`, the
 * entries of all stories with the addresses of their packs; what is recorded of them lies beside these. A story with faults fails the build with all its problems; in
 * dev they are shown over the page, which loads again with every change of a story.
 */
export function packs(folder = 'assets/stories'): Plugin {
  let stories = folder;
  let base: string | null = null;
  let assets = 'assets';
  return {
    name: 'noctiluca-packs',
    configResolved(config) {
      stories = resolve(config.root, folder);
      base = config.command === 'serve' ? config.base : null;
      assets = config.build.assetsDir;
    },
    resolveId: (id) => (id === CATALOG ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      for (const story of storiesIn(stories)) this.addWatchFile(storyFile(stories, story));
      const { packs, voices, faults } = compileStories(stories);
      if (faults.length > 0) this.error(`Stories that cannot be told:\n\n${faults.join('\n\n')}\n`);
      const served = base;
      if (served !== null) return catalogModule(packs, (pack) => JSON.stringify(devAddress(served, pack)));
      for (const { name, bytes } of voices) {
        this.emitFile({ type: 'asset', fileName: `${assets}/${name}`, source: bytes });
      }
      return catalogModule(packs, (pack) => {
        const file = this.emitFile({ type: 'asset', name: `${pack.id}.json`, source: JSON.stringify(pack) });
        return `import.meta.ROLLUP_FILE_URL_${file}`;
      });
    },
    configureServer(server) {
      servePacks(server, stories);
      reloadOnChange(server, stories);
    },
  };
}

/** `address` gives an expression of JavaScript. */
function catalogModule(packs: readonly Pack[], address: (pack: Pack) => string): string {
  const entries = packs.map((pack) => `{ ...${JSON.stringify(catalogEntry(pack))}, url: ${address(pack)} }`);
  return `export const catalog = [${entries.join(',\n')}];\n`;
}

function devAddress(base: string, { id, hash }: Pack): string {
  return `${base}${ADDRESS}${id}.json?${hash}`;
}

function servePacks(server: ViteDevServer, stories: string): void {
  server.middlewares.use((request, response, next) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (!path.includes(ADDRESS)) return next();
    const file = path.slice(path.indexOf(ADDRESS) + ADDRESS.length);
    const story = storiesIn(stories).find((id) => file.startsWith(`${id}.`) || file.startsWith(`${id}-`));
    if (story === undefined) return next();
    const { packs, voices } = compileStory(stories, story);
    const voice = voices.find(({ name }) => name === file);
    const pack = file === `${story}.json` ? packs[0] : undefined;
    if (!voice && !pack) return next();
    response.setHeader('Content-Type', voice ? 'application/octet-stream' : 'application/json');
    response.end(voice ? voice.bytes : JSON.stringify(pack));
  });
}

function reloadOnChange(server: ViteDevServer, stories: string): void {
  server.watcher.on('all', (_, file) => {
    if (!resolve(file).startsWith(stories + sep)) return;
    const module = server.moduleGraph.getModuleById(RESOLVED);
    if (module) server.moduleGraph.invalidateModule(module);
    server.ws.send({ type: 'full-reload' });
  });
}
