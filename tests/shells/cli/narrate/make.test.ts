import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readActNarration } from '../../../../src/core/narration/readActNarration.ts';
import { openStory } from '../../../../src/core/openStory.ts';
import type { Pack } from '../../../../src/core/pack.ts';
import { checkNarration } from '../../../../src/shells/cli/narrate/checkNarration.ts';
import { makeNarration } from '../../../../src/shells/cli/narrate/makeNarration.ts';
import { storyNarration } from '../../../../src/shells/cli/narrate/storyNarration.ts';
import { packVoice } from '../../../../src/shells/cli/packs/packVoice.ts';
import { packOf } from '../../../packs.ts';
import { humming } from './fakeEngine.ts';

const shipped = packOf('chrononest');
const told = (...says: string[]): Pack => {
  const [first, second] = shipped.acts;
  const line = first!.lines[0]!;
  const acts = [
    {
      ...first!,
      lines: says.map((say) => ({ ...line, say })),
      dreams: { kai: 'I slept, and I sang for them.' },
    },
    { ...second!, lines: [{ ...line, say: 'Then the screens come on.' }], dreams: {} },
  ];
  return { ...shipped, acts };
};
const FIRST = 'Ten thousand pods brighten and dim.';
const SECOND = 'One face comes out, of all the names.';

let stories: string;
let said: string[];

beforeEach(() => {
  stories = mkdtempSync(join(tmpdir(), 'narrate-'));
  said = [];
});
afterEach(() => rmSync(stories, { recursive: true }));

const folder = () => join(stories, 'chrononest', 'narration');
const files = () =>
  new Map(readdirSync(folder()).map((name) => [name, readFileSync(join(folder(), name)).toString('base64')]));
const audioFiles = () => [...files().keys()].filter((name) => name.endsWith('.webm'));
const make = (pack: Pack, stopAfter = Infinity) => {
  let count = 0;
  return makeNarration(storyNarration(stories, pack), {
    engine: async () => humming((text) => said.push(text)),
    onTake: () => {
      if (++count > stopAfter) throw new Error('stopped');
    },
    onFault: () => {},
  });
};
const faults = (pack: Pack) => checkNarration(storyNarration(stories, pack));

describe('npm run narrate', () => {
  it('makes one audio file for each line and dream, and a file of times for each act', async () => {
    await make(told(FIRST, SECOND));
    expect(audioFiles()).toHaveLength(4);
    expect(faults(told(FIRST, SECOND))).toEqual([]);
    const json = JSON.parse(readFileSync(join(folder(), 'act-1.json'), 'utf8'));
    const { lines, dreams } = readActNarration(json, 'act-1.json');
    expect(Object.values(lines).map(({ words }) => words.length)).toEqual([6, 8]);
    expect(Object.keys(dreams)).toEqual(['kai']);
  });

  it('says nothing again when nothing has changed', async () => {
    await make(told(FIRST, SECOND));
    const before = files();
    said = [];
    await make(told(FIRST, SECOND));
    expect(said).toEqual([]);
    expect(files()).toEqual(before);
  });

  it('makes one line again when one of its words changes, and leaves all else byte for byte', async () => {
    await make(told(FIRST, SECOND));
    const before = files();
    said = [];
    await make(told(FIRST.replace('dim', 'dream'), SECOND));
    expect(said).toEqual(['Ten thousand pods brighten and dream']);
    const after = files();
    const changed = [...after].filter(([name, bytes]) => before.get(name) !== bytes).map(([name]) => name);
    expect(changed.filter((name) => name.endsWith('.json'))).toEqual(['act-1.json']);
    expect(changed.filter((name) => name.endsWith('.webm'))).toHaveLength(1);
    expect(after.size).toBe(before.size);
  });

  it('moves all cues after a line that has grown by as much, and none before it', async () => {
    const cuesOf = async (pack: Pack) => {
      await make(pack);
      return openStory(packVoice(stories, pack).pack).score.cues;
    };
    const before = await cuesOf(told(FIRST, SECOND, FIRST));
    const after = await cuesOf(told(FIRST, SECOND.replace('face', 'pale face'), FIRST));
    expect(after).toHaveLength(before.length);
    const moved = after.map(({ at }, i) => at - (before[i]?.at ?? 0));
    const stays = before.map(({ line }) => line !== null && line < 2);
    expect(stays).toContain(true);
    for (const [i, by] of moved.entries()) expect(by).toBeCloseTo(stays[i] ? 0 : 0.25, 2);
  });

  it('says nothing again when lines change places', async () => {
    await make(told(FIRST, SECOND));
    said = [];
    await make(told(SECOND, FIRST));
    expect(said).toEqual([]);
  });

  it('keeps what was done when it is stopped, and goes on from there', async () => {
    await expect(make(told(FIRST, SECOND), 2)).rejects.toThrow('stopped');
    expect(audioFiles()).toHaveLength(2);
    said = [];
    await make(told(FIRST, SECOND));
    expect(said).toHaveLength(2);
    expect(faults(told(FIRST, SECOND))).toEqual([]);
  });

  it('removes the audio of lines that are no more, and what a broken run left', async () => {
    await make(told(FIRST, SECOND));
    writeFileSync(join(folder(), 'left.webm.part'), 'half');
    await make(told(FIRST));
    expect(audioFiles()).toHaveLength(3);
    expect([...files().keys()].some((name) => name.endsWith('.part'))).toBe(false);
  });

  it('makes again what is truncated, foreign or of another version', async () => {
    const pack = told(FIRST, SECOND);
    await make(pack);
    const [one = '', two = ''] = audioFiles();
    truncateSync(join(folder(), one), 900);
    writeFileSync(join(folder(), two), 'OggS and what follows');
    said = [];
    await make(pack);
    expect(said).toHaveLength(2);
    writeFileSync(join(folder(), 'act-2.json'), '{"format":"noctiluca-narration/0"}');
    await make(pack);
    expect(faults(pack)).toEqual([]);
  });
});

describe('npm run narrate -- --check', () => {
  const pack = told(FIRST, SECOND);
  beforeEach(() => make(pack));
  const oneFault = (other = pack) => {
    const all = faults(other);
    expect(all).toHaveLength(1);
    return all[0];
  };

  it('names a line that was never narrated', () => {
    const all = faults(told(FIRST, SECOND, 'Not one of them sleeps tonight.'));
    expect(all).toEqual([
      expect.stringMatching(
        /^chrononest, act 1, line \w+ \("Not one of them sleeps tonight\."\) is not narrated yet\.$/,
      ),
    ]);
  });
  it('names a line whose voice has changed', () => {
    const speech = { ...shipped.speech, kai: { voice: { am_puck: 1 }, speed: 1 } };
    const all = faults({ ...pack, speech });
    expect(all[0]).toMatch(/dream of kai .* is stale: its words, voice, speed, pronunciation or engine/);
  });
  it('names a take that the act has no more, and its audio', () => {
    const all = faults(told(FIRST));
    expect(all[0]).toMatch(/act-1\.json has a line \w+ that the act does not have/);
    expect(all[1]).toMatch(/\.webm belongs to no line or dream/);
  });
  it('names a file that is lost', () => {
    rmSync(join(folder(), audioFiles()[0] ?? ''));
    expect(oneFault()).toMatch(/has lost its file .*\.webm/);
  });
  it('names a file that is cut short', () => {
    truncateSync(join(folder(), audioFiles()[0] ?? ''), 900);
    expect(oneFault()).toMatch(/\.webm is cut short: 900 bytes of \d+\. Remove the file/);
  });
  it('names a file that is something else', () => {
    writeFileSync(join(folder(), audioFiles()[0] ?? ''), 'OggS and what follows');
    expect(oneFault()).toMatch(/\.webm is not a WebM file/);
  });
  it('names a file that holds another take', () => {
    const sizes = [...files()]
      .filter(([name]) => name.endsWith('.webm'))
      .sort(([, a], [, b]) => a.length - b.length);
    const [short, long] = [sizes.at(0), sizes.at(-1)];
    writeFileSync(join(folder(), short?.[0] ?? ''), Buffer.from(long?.[1] ?? '', 'base64'));
    expect(oneFault()).toMatch(/\.webm is [\d.]+ s long; its take is [\d.]+ s/);
  });
  it('names a timing file of another version', () => {
    writeFileSync(join(folder(), 'act-2.json'), '{"format":"noctiluca-narration/9"}');
    expect(oneFault()).toMatch(
      /act-2\.json is a narration of the format noctiluca-narration\/9; this version reads/,
    );
  });
  it('names a take whose times are not of its words', () => {
    const file = join(folder(), 'act-2.json');
    const json = JSON.parse(readFileSync(file, 'utf8'));
    for (const take of Object.values<{ words: unknown[] }>(json.lines)) take.words.pop();
    writeFileSync(file, JSON.stringify(json));
    expect(oneFault()).toMatch(/act 2, line .* has times for 4 words, expected 5/);
  });
});
