import { describe, expect, it } from 'vitest';
import { PackError, type PackFault } from '../../src/core/packError.ts';
import { loadPack } from '../../src/play/loadPack.ts';
import { tiny } from '../core/story/tinyStory.ts';
import { packFrom, packOf } from '../packs.ts';

const pack = packOf('confluence');

/** A network that gives one answer. */
const answering =
  (body: BodyInit | null, status = 200) =>
  async () =>
    new Response(body, { status });

async function faultOf(url: string, fetchFrom: typeof fetch): Promise<PackError> {
  const error: unknown = await loadPack(url, fetchFrom).catch((reason: unknown) => reason);
  if (error instanceof PackError) return error;
  throw new Error('the pack was not refused');
}

describe('loadPack', () => {
  it('[S30] takes a compiled pack', async () => {
    expect(await loadPack('packs/a.json', answering(JSON.stringify(pack)))).toEqual(pack);
  });

  it.each(['story.yaml', 'https://example.org/a/story.YML?v=2#top'])(
    '[S30] reads an author’s %s',
    async (url) => {
      expect(await loadPack(url, answering(tiny()))).toEqual(packFrom(tiny()));
    },
  );

  it('[S30] hands on what the reader says of a story with faults', async () => {
    const yaml = tiny(['unison: 0.7', 'unison: 1.7'], ['mode: dorian', 'mode: dorain']);
    const error = await faultOf('https://example.org/a/story.yaml', answering(yaml));
    expect(error.fault).toBe('problems');
    expect(error.message).toBe(
      'The story at https://example.org/a/story.yaml cannot be told yet: its author has 2 places to mend.',
    );
    expect(error.details).toHaveLength(2);
    expect(error.details[1]).toMatch(/^story\.yaml:26:77 found 1\.7, expected a number from 0 to 1/);
  });

  it('[S30] tells how many problems it leaves out', async () => {
    const many = await faultOf('a.yaml', answering('a: 1\n'.repeat(50)));
    expect(many.details).toHaveLength(21);
    expect(many.details.at(-1)).toMatch(/^and \d+ more$/);
  });

  const broken = JSON.stringify({ ...pack, title: 'Other' });
  const failing = async () => {
    throw new TypeError('Failed to fetch');
  };
  const cutOff = async () =>
    new Response(
      new ReadableStream({ start: (stream) => stream.error(new TypeError('the network was lost')) }),
    );
  const cases: [string, PackFault, typeof fetch, RegExp][] = [
    ['a pack that was changed', 'damaged', answering(broken), /is damaged/],
    ['a pack that was cut short', 'damaged', answering(broken.slice(0, 900)), /is not a story pack/],
    ['a page instead of a pack', 'damaged', answering('<!doctype html>'), /is not a story pack/],
    ['nothing at the address', 'missing', answering('', 404), /There is no story at/],
    ['a server in trouble', 'server', answering('', 503), /answered 503/],
    ['no connection', 'offline', failing, /no connection/],
    ['a connection that is lost on the way', 'offline', cutOff, /no connection/],
  ];
  it.each(cases)('[S30] says so when there is %s', async (_, fault, fetchFrom, sentence) => {
    const error = await faultOf('packs/a.json', fetchFrom);
    expect(error.fault).toBe(fault);
    expect(error.message).toMatch(sentence);
  });
});
