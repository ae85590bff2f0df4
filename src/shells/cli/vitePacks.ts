import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Pack } from '../../core/pack.ts';
import { catalogEntry } from './packs/catalogEntry.ts';
import { compileStories, compileStory, storiesIn, storyFile } from './packs/compileStories.ts';
import { storyPages, transcriptLinks } from './packs/storyPages.ts';

const CATALOG = 'virtual:noctiluca/catalog';
const RESOLVED = `\0${CATALOG}`;
/** Where the dev server answers with packs. */
const ADDRESS = '@packs/';
const TEXTS = 'transcripts/';

/**
 * Compiles the stories of a folder (relative to vite's root) for the page: `virtual:noctiluca/catalog` exports `catalog`, the
 * entries of all stories with the addresses of their packs; what is recorded of them lies beside these, and each story as text
 * in `transcripts/`, where the page's `<!-- transcripts -->` leads. A story with faults fails the build with all its problems;
 * in dev they are shown over the page, which loads again with every change of a story.
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
      for (const { path, text } of packs.flatMap(storyPages)) {
        this.emitFile({ type: 'asset', fileName: path, source: text });
      }
      return catalogModule(packs, (pack) => {
        const file = this.emitFile({ type: 'asset', name: `${pack.id}.json`, source: JSON.stringify(pack) });
        return `import.meta.ROLLUP_FILE_URL_${file}`;
      });
    },
    transformIndexHtml(html) {
      return html.replace('<!-- transcripts -->', () => transcriptLinks(compileStories(stories).packs));
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
    const answer = answerTo((request.url ?? '').split('?', 1)[0] ?? '', stories);
    if (!answer) return next();
    response.setHeader('Content-Type', answer.type);
    response.end(answer.body);
  });
}

/** What lies at a path: a pack or an audio file of it, or a page of text; null for all else. */
function answerTo(path: string, stories: string): { type: string; body: string | Uint8Array } | null {
  const place = [ADDRESS, TEXTS].find((each) => path.includes(each));
  if (place === undefined) return null;
  const file = path.slice(path.indexOf(place) + place.length);
  const story = storiesIn(stories).find((id) => file.startsWith(`${id}.`) || file.startsWith(`${id}-`));
  const { packs, voices } = story === undefined ? { packs: [], voices: [] } : compileStory(stories, story);
  const [pack] = packs;
  if (!pack) return null;
  if (place === TEXTS) {
    const page = storyPages(pack).find((each) => each.path === `${TEXTS}${file}`);
    return page ? { type: page.path.endsWith('.vtt') ? 'text/vtt' : 'text/html', body: page.text } : null;
  }
  if (file === `${story}.json`) return { type: 'application/json', body: JSON.stringify(pack) };
  const voice = voices.find(({ name }) => name === file);
  return voice ? { type: 'application/octet-stream', body: voice.bytes } : null;
}

function reloadOnChange(server: ViteDevServer, stories: string): void {
  server.watcher.on('all', (_, file) => {
    if (!resolve(file).startsWith(stories + sep)) return;
    const module = server.moduleGraph.getModuleById(RESOLVED);
    if (module) server.moduleGraph.invalidateModule(module);
    server.ws.send({ type: 'full-reload' });
  });
}
