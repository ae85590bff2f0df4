import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/core/compilePack.ts';
import { NARRATION, type Take } from '../../../src/core/narration.ts';
import { lineIds } from '../../../src/core/score/lineIds.ts';
import { wordsIn } from '../../../src/core/words.ts';
import { packVoice } from '../../../src/shells/cli/packs/packVoice.ts';
import { tiny } from '../../core/story/tinyStory.ts';
import { packFrom } from '../../packs.ts';

let folder: string;
let narration: string;

const pack = packFrom(tiny());
const ids = lineIds(pack);
const says = pack.acts[0]?.lines.map(({ say }) => say) ?? [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noctiluca-voice-'));
  narration = join(folder, pack.id, 'narration');
  mkdirSync(narration, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A take of these words, and its audio file of so many bytes. */
function record(key: string, say: string, bytes = 5): Take {
  writeFileSync(join(narration, `${key}.webm`), Buffer.alloc(bytes, key));
  const words = wordsIn(say).map((_, i) => [0.02 + 0.4 * i, 0.32 + 0.4 * i] as const);
  return { key, seconds: (words.at(-1)?.[1] ?? 0) + 0.08, words };
}

function write(
  lines: Record<string, unknown>,
  dreams: Record<string, unknown> = {},
  format: string = NARRATION,
) {
  writeFileSync(join(narration, 'act-1.json'), JSON.stringify({ format, lines, dreams }));
}

describe('the voice of a pack', () => {
  it('is null where nothing is recorded', () => {
    expect(packVoice(folder, pack)).toEqual({ pack, files: [], faults: [] });
  });

  it('lies in one file an act, line after line, and one for each dream; the page takes it', () => {
    const [first = '', second = ''] = ids;
    const [person = '', dream = ''] = Object.entries(pack.acts[0]?.dreams ?? {})[0] ?? [];
    write(
      { [first]: record('aaa', says[0] ?? '', 5), [second]: record('bbb', says[1] ?? '', 7) },
      { [person]: record('ccc', dream, 9) },
    );
    const { pack: voiced, files, faults } = packVoice(folder, pack);
    expect(faults).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^tiny-1-[\w-]{8}\.bin$/),
      expect.stringMatching(new RegExp(`^tiny-1-${person}-[\\w-]{8}\\.bin$`)),
    ]);
    const [file] = files;
    const takes = voiced.narration?.[0]?.lines ?? {};
    expect(takes[second]).toMatchObject({ file: file?.name, at: 5, bytes: 7 });
    expect(Buffer.from(file?.bytes.slice(5) ?? []).toString()).toBe('bbbbbbb');
    expect(checkPack(JSON.parse(JSON.stringify(voiced)), 'tiny.json')).toEqual(voiced);
    expect(voiced.hash).not.toBe(pack.hash);
  });

  it('leaves out takes of lines that are no more, and of other words', () => {
    const [first = '', second = ''] = ids;
    const take = record('aaa', says[0] ?? '');
    write({ [first]: take, gone: take, [second]: { ...take, words: [[0, 0.1]] } });
    expect(Object.keys(packVoice(folder, pack).pack.narration?.[0]?.lines ?? {})).toEqual([first]);
  });

  it.each([
    [
      'another version',
      { format: 'noctiluca-narration/7' },
      /act-1\.json found the format "noctiluca-narration\/7", expected "noctiluca-narration\/1"/,
    ],
    [
      'a broken take',
      { lines: { x: { key: '../a', seconds: 1, words: [[0, 1]] } } },
      /found a broken take of x, expected/,
    ],
    [
      'times that go back',
      { lines: { x: { key: 'a', seconds: 1, words: [[0.5, 0.2]] } } },
      /a broken take of x/,
    ],
    ['no lines', { lines: [] }, /found no "lines", expected an object of takes/],
  ])('refuses %s with a sentence', (_, change, sentence) => {
    const file = { format: NARRATION, lines: {}, dreams: {}, ...change };
    writeFileSync(join(narration, 'act-1.json'), JSON.stringify(file));
    const { faults } = packVoice(folder, pack);
    expect(faults).toEqual([expect.stringMatching(sentence)]);
    expect(faults[0]).toMatch(/Run `npm run narrate -- tiny`/);
  });

  it('refuses what is no JSON, audio that is not there and audio that is empty', () => {
    writeFileSync(join(narration, 'act-1.json'), '{');
    expect(packVoice(folder, pack).faults[0]).toMatch(/act-1\.json found no JSON of an act/);
    const [first = '', second = ''] = ids;
    const words = record('aaa', says[0] ?? '').words;
    write({ [first]: { key: 'zzz', seconds: 60, words }, [second]: record('bbb', says[1] ?? '', 0) });
    expect(packVoice(folder, pack).faults).toEqual([
      expect.stringMatching(
        new RegExp(`zzz\\.webm found no file, expected the recording of ${first}\\. Run`),
      ),
      expect.stringMatching(/bbb\.webm found an empty file/),
    ]);
  });
});
