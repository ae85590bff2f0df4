import { checkPack } from '../core/compilePack.ts';
import type { ActVoice, Pack } from '../core/pack.ts';
import { PackError } from '../core/packError.ts';

/**
 * The one door by which a story comes in: a compiled pack, or an author's YAML, for which alone the full reader is fetched.
 * The addresses of its recordings are absolute. Rejects with a `PackError` and with nothing else. `fetchFrom` is the browser's fetch by default.
 */
export async function loadPack(url: string, fetchFrom: typeof fetch = fetch): Promise<Pack> {
  const response = await fetchFrom(url).catch(() => offline(url));
  if (response.status === 404 || response.status === 410) {
    throw new PackError('missing', `There is no story at ${url}.`);
  }
  if (!response.ok) {
    throw new PackError(
      'server',
      `The story at ${url} did not come: the server answered ${response.status}. Try again later.`,
    );
  }
  if (/\.ya?ml$/i.test(pathOf(url))) return readForeign(response, url);
  const text = await response.text().catch(() => offline(url));
  return addressed(checkPack(jsonOf(text), url), response.url);
}

/** The pack with the addresses of its recordings resolved against its own. */
function addressed(pack: Pack, base: string): Pack {
  if (pack.narration === null || base === '') return pack;
  const resolved = (takes: ActVoice['lines']): ActVoice['lines'] =>
    Object.fromEntries(
      Object.entries(takes).map(([id, take]) => [id, { ...take, file: new URL(take.file, base).href }]),
    );
  const narration = pack.narration.map(({ lines, dreams }) => ({
    lines: resolved(lines),
    dreams: resolved(dreams),
  }));
  return { ...pack, narration };
}

async function readForeign(response: Response, url: string): Promise<Pack> {
  const bytes = await response.arrayBuffer().catch(() => offline(url));
  const { readStory } = await import('../core/story/readStory.ts').catch(() => offline('the story reader'));
  const read = readStory(new Uint8Array(bytes), pathOf(url).split('/').at(-1) || 'story.yaml');
  if (read.ok) return read.pack;
  const count = read.problems.length + read.more;
  const details = read.problems.map((problem) => problem.message);
  const sentence = `The story at ${url} cannot be told yet: its author has ${count} ${count === 1 ? 'place' : 'places'} to mend.`;
  throw new PackError('problems', sentence, read.more > 0 ? [...details, `and ${read.more} more`] : details);
}

function offline(what: string): never {
  throw new PackError('offline', `There is no connection to ${what}. Try again when you are online.`);
}

/** What is no JSON is undefined. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}
