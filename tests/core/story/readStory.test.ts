import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Pack } from '../../../src/core/pack.ts';
import { hashText } from '../../../src/core/random.ts';
import { formatProblems } from '../../../src/core/story/problems.ts';
import { readStory } from '../../../src/core/story/readStory.ts';
import { STORIES } from '../../packs.ts';
import { TINY, tiny } from './tinyStory.ts';

function packFrom(text: string | Uint8Array): Pack {
  const read = readStory(text);
  if (!read.ok) throw new Error(formatProblems(read.problems, read.more));
  return read.pack;
}

function refused(text: string | Uint8Array, name?: string) {
  const read = readStory(text, name);
  if (read.ok) throw new Error('the story was not refused');
  return read;
}

describe('a shipped story', () => {
  it.each(STORIES)('[S24] %s keeps its prose word for word and its order', (id) => {
    const text = readFileSync(new URL(`../../../assets/stories/${id}/story.yaml`, import.meta.url), 'utf8');
    const written = parse(text);
    const pack = packFrom(text);
    for (const key of ['id', 'title', 'place', 'logline', 'world', 'tonality', 'pronounce'] as const) {
      expect(pack[key]).toEqual(written[key]);
    }
    expect(pack.year).toBe(String(written.year));
    for (const key of ['cast', 'guilds'] as const) {
      const entries = Object.entries<object>(written[key]).map(([name, entry]) => ({ id: name, ...entry }));
      expect(pack[key]).toEqual(entries);
    }
    expect(pack.systems.map(({ id: name, is }) => [name, is])).toEqual(Object.entries(written.systems));
    expect(
      pack.acts.map(({ title, direction, start, dreams }) => ({ title, direction, start, dreams })),
    ).toEqual(
      written.acts.map(({ title, direction, start, dreams }: Pack['acts'][number]) => ({
        title,
        direction,
        start,
        dreams,
      })),
    );
    const lines = pack.acts.flatMap((act) => act.lines);
    const writtenLines = written.acts.flatMap((act: { lines: Record<string, unknown>[] }) => act.lines);
    expect(
      lines.map(({ say, who, hold, shot, focus, set }) => ({ say, who, hold, shot, focus, set })),
    ).toEqual(
      writtenLines.map(
        ({
          say,
          who = 'narrator',
          hold = 0.8,
          shot = null,
          focus = null,
          set = {},
        }: Record<string, unknown>) => ({
          say,
          who,
          hold,
          shot,
          focus,
          set,
        }),
      ),
    );
    const systems = (cues: unknown[] = []) =>
      cues.map((cue) => (typeof cue === 'string' ? cue : Object.keys(cue as object)[0]));
    for (const key of ['show', 'hide'] as const) {
      expect(lines.map((line) => line[key].map((cue) => cue.system))).toEqual(
        writtenLines.map((line: Record<string, unknown[]>) => systems(line[key])),
      );
    }
  });
});

describe('the reader', () => {
  it('[S23] fills in what is left out', () => {
    const pack = packFrom(TINY);
    expect(pack).toMatchObject({
      lang: 'en',
      seed: hashText('tiny'),
      credits: null,
      speech: {},
      pronounce: {},
    });
    expect(pack.acts[1]?.lines[0]).toEqual({
      id: null,
      say: 'Day comes.',
      who: 'narrator',
      hold: 0.8,
      shot: null,
      focus: null,
      show: [{ system: 'lamp', word: null, nth: 1 }],
      hide: [],
      set: {},
    });
  });

  it('[S23] takes what is given', () => {
    const head =
      'lang: pt-BR\nseed: 7\ncredits: |\n  One.\n  Two.\nspeech: { ada: { voice: { a: 2, b: 1 }, speed: 0.9 } }\n';
    const pack = packFrom(tiny(['year: 2147', `year: undated\n${head}pronounce: { x-ray: ˈɛks }`]));
    expect(pack).toMatchObject({
      year: 'undated',
      lang: 'pt-BR',
      seed: 7,
      credits: 'One.\nTwo.',
      speech: { ada: { voice: { a: 2, b: 1 }, speed: 0.9 } },
      pronounce: { 'x-ray': 'ˈɛks' },
    });
  });

  it('reads the forms of a voice, a system and a cue', () => {
    const pack = packFrom(tiny(['systems:', 'speech: { narrator: { voice: bm_fable } }\nsystems:']));
    expect(pack.speech.narrator).toEqual({ voice: { bm_fable: 1 }, speed: 1 });
    expect(pack.systems[0]).toEqual({
      id: 'lamp',
      is: 'a lamp that hangs over both',
      part: null,
      with: {},
      guild: null,
    });
    expect(pack.systems[1]).toMatchObject({ part: 'threads', with: { count: 9 }, guild: 'owls' });
    expect(pack.acts[0]?.lines[0]?.show[1]).toEqual({ system: 'web', word: 'night-shift', nth: 1 });
    expect(pack.acts[0]?.lines[2]?.hide[0]).toEqual({ system: 'lamp', word: 'out', nth: 2 });
  });

  it('[S11] takes a number as the word of a cue and as a year', () => {
    const pack = packFrom(tiny(['say: "Day comes.", show: [lamp]', 'say: "It is 7.", show: [{ lamp: 7 }]']));
    expect(pack.acts[1]?.lines[0]?.show[0]).toMatchObject({ word: '7' });
    expect(pack.year).toBe('2147');
  });

  it('[S9] allows x- keys anywhere, keeps them, and lets them change nothing', () => {
    const read = readStory(
      tiny(
        ['place: Nowhere', 'x-from: { a: [1] }\nplace: Nowhere'],
        ['who: ada,', 'who: ada, x-light: blue,'],
        ['lamp: a lamp', 'x-later: nothing yet\n  lamp: a lamp'],
      ),
    );
    expect(read).toMatchObject({
      ok: true,
      pack: { hash: packFrom(TINY).hash },
      extensions: [
        { path: ['x-from'], value: { a: [1] } },
        { path: ['systems', 'x-later'], value: 'nothing yet' },
        { path: ['acts', 0, 'lines', 1, 'x-light'], value: 'blue' },
      ],
    });
  });

  it('[S19] lets a system leave and come again', () => {
    const again = [
      '"The lamp goes out, out.", hide: [{ lamp: { word: out, nth: 2 } }]',
      '"Out, in, out.", hide: [{ lamp: out }, { lamp: { word: out, nth: 2 } }], show: [{ lamp: in }]',
    ] as const;
    expect(packFrom(tiny(again)).acts[0]?.lines[2]?.hide).toHaveLength(2);
  });

  it('[S4] says in one line what stands where and what to do', () => {
    expect(refused(tiny(['unison: 0.7', 'unison: 1.4']), 'story.yaml').problems[0]?.message).toBe(
      'story.yaml:26:77 found 1.4, expected a number from 0 to 1 (act 1, spoken line 2, dial unison). Write a number from 0 to 1.',
    );
    expect(refused(tiny(['focus: ada', 'focus: Adda'])).problems[0]).toEqual({
      line: 26,
      column: 48,
      found: '"Adda"',
      expected: 'one of ada, bo',
      fix: 'Did you mean ada?',
      message:
        'story.yaml:26:48 found "Adda", expected one of ada, bo (act 1, spoken line 2, focus). Did you mean ada?',
    });
  });

  it('[S3] tells all problems of a file at once, in its order', () => {
    const { problems, more } = refused(
      tiny(
        ['share: 0.4', 'share: 0.5'],
        ['place: Nowhere', 'plaice: Nowhere'],
        ['year: 2147', 'year: !!str 2147'],
        ['focus: ada', 'focus: eve'],
        ['rhythm: 0.18', 'rhythm: 1.8'],
        ['ada: Awake.', 'ada: <b>Awake</b>.'],
        ['nth: 2', 'nth: 9'],
      ),
    );
    expect(more).toBe(0);
    expect(problems.map(({ line, column, found }) => `${line}:${column} ${found}`)).toEqual([
      '1:1 no key "place"',
      '4:1 the key "plaice"',
      '5:7 the tag !!str',
      '12:1 shares that sum to 1.1',
      '14:43 1.8',
      '26:48 "eve"',
      '27:76 9',
      '36:20 the HTML "<b>"',
    ]);
  });

  it('[S3] tells at most twenty and how many more there are', () => {
    const lines = Array.from({ length: 23 }, () => '      - { say: One., shot: wied }\n').join('');
    const read = refused(tiny(['      - { say: "Day', `${lines}      - { say: "Day`]));
    expect(read.problems).toHaveLength(20);
    expect(read.more).toBe(3);
    expect(formatProblems(read.problems, read.more).split('\n')).toHaveLength(21);
    expect(formatProblems(read.problems, read.more)).toMatch(/\nand 3 more$/);
  });

  it('[S5] takes 256 KiB and 64 levels, and not more', () => {
    const padding = (bytes: number) => `${TINY}#${'x'.repeat(bytes - TINY.length - 1)}`;
    expect(readStory(padding(256 * 1024)).ok).toBe(true);
    expect(refused(padding(256 * 1024 + 1)).problems).toMatchObject([
      { found: '262145 bytes', expected: 'at most 262144 bytes (256 KiB)' },
    ]);
    const nested = (levels: number) =>
      tiny(['count: 9', `count: ${'['.repeat(levels - 4)}${']'.repeat(levels - 4)}`]);
    expect(readStory(nested(64)).ok).toBe(true);
    expect(refused(nested(65)).problems).toMatchObject([
      { line: 17, column: 126, found: '65 levels of lists and mappings', expected: 'at most 64' },
    ]);
  });

  it('[S6] reads UTF-8 with and without a byte order mark, and lines of all three ends', () => {
    const { hash } = packFrom(TINY);
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(packFrom(encode(TINY)).hash).toBe(hash);
    expect(packFrom(encode(`\uFEFF${TINY}`)).hash).toBe(hash);
    expect(packFrom(`\uFEFF${TINY}`).hash).toBe(hash);
    expect(packFrom(TINY.replaceAll('\n', '\r\n')).hash).toBe(hash);
    expect(packFrom(TINY.replaceAll('\n', '\r')).hash).toBe(hash);
  });

  it('[S6] refuses bytes that are no UTF-8 where they stand', () => {
    const bytes = new TextEncoder().encode(TINY);
    bytes[TINY.indexOf('Nowhere') + 2] = 0xff;
    expect(refused(bytes).problems).toMatchObject([{ line: 4, column: 10, expected: 'UTF-8' }]);
  });

  it('[S20] takes twenty acts and not twenty-one', () => {
    const acts = (count: number) => {
      const [head = '', day = ''] = TINY.split('  - title: Day');
      return head + Array.from({ length: count - 1 }, (_, i) => `  - title: Day ${i}${day}`).join('');
    };
    expect(packFrom(acts(20)).acts).toHaveLength(20);
    expect(refused(acts(21)).problems).toMatchObject([
      { line: 19, column: 3, found: 'a list of 21', expected: 'one to twenty acts' },
    ]);
  });

  it('[S22] tells nothing that an error in syntax may have caused, and all the rest', () => {
    const { problems } = refused(
      tiny(['voice: reed }', 'voice: reed'], ['unison: 0.7', 'unison: 1.7'], ['tempo: 52', 'tempo: 500']),
    );
    expect(problems.map(({ line, column, expected }) => `${line}:${column} ${expected}`)).toEqual([
      '8:44 a tempo from 20 to 240 bpm',
      '12:1 a closing bracket',
      '26:77 a number from 0 to 1',
    ]);
  });

  it('[S21] keeps the id that an author gives a line', () => {
    expect(packFrom(tiny(['who: ada', 'id: ada-1'])).acts[0]?.lines[1]?.id).toBe('ada-1');
  });

  it('[S12] takes text of 600 characters, signs that are no HTML, and the line break that a block ends with', () => {
    const dreams = (text: string) => packFrom(tiny(['I count the nights.', text])).acts[0]?.dreams.ada;
    expect(dreams(`"${'é'.repeat(599)}🌙"`)).toHaveLength(601);
    expect(dreams('"2 < 3 & 4 > 1; R&D <3"')).toBe('2 < 3 & 4 > 1; R&D <3');
    expect(dreams('>\n        I count\n        the nights.')).toBe('I count the nights.');
  });
});
