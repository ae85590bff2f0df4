import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/core/story/readStory.ts';
import { packOf, STORIES } from '../../packs.ts';
import { TINY } from './tinyStory.ts';

const lexemes = [
  '\n',
  '\n  ',
  '- ',
  '? ',
  ': ',
  '{ ',
  ' }',
  '[',
  ']',
  ', ',
  '"',
  "'",
  '|',
  '>-\n',
  '#',
  '&a ',
  '*a',
];
const lore = [
  '!!map ',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\t',
  '\r',
  '\u0000',
  '\uFEFF',
  '\uD800',
  '<<: ',
  '__proto__: ',
];
const keys = [
  'acts',
  'lines',
  'say',
  'show',
  'cast',
  'guilds',
  'share',
  'set',
  'dreams',
  'constructor',
  'x-',
  '.nan',
];
const piece = fc.oneof(
  fc.constantFrom(...lexemes, ...lore, ...keys),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer().map(String),
);

/** The tiny story with pieces of it cut out and others put in. */
const mutated = fc
  .array(fc.record({ at: fc.nat(TINY.length), cut: fc.nat(30), put: piece }), { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), TINY),
  );

/** The tiny story with one of its scalars replaced: still YAML, mostly. */
const scalars = [...TINY.matchAll(/[\w.#-]+(?=[,\]} \n])/g)];
const mistaken = fc
  .tuple(
    fc.constantFrom(...scalars),
    fc.oneof(piece, fc.constantFrom('{}', '[]', 'null', 'true', '1e999', '-1', '""')),
  )
  .map(([{ index, 0: word }, put]) => TINY.slice(0, index) + put + TINY.slice(index + word.length));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.tuple(mutated, fc.nat(), fc.nat(255)).map(([text, at, byte]) => {
    const bytes = new TextEncoder().encode(text);
    bytes[at % bytes.length] = byte;
    return bytes;
  }),
);

/** Reads anything, and holds the answer to what every answer must be. */
function answers(input: string | Uint8Array): boolean {
  const read = readStory(input, 'any.yaml');
  if (read.ok) return true;
  const decoded = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : new TextDecoder().decode(input);
  const lines = decoded.split(/\r\n|\r|\n/);
  expect(read.problems.length).toBeGreaterThan(0);
  expect(read.problems.length).toBeLessThanOrEqual(20);
  expect(read.more === 0 || read.problems.length === 20).toBe(true);
  let last: readonly [line: number, column: number] = [1, 1];
  for (const { line, column, found, expected, fix, message } of read.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 2);
    expect(line > last[0] || (line === last[0] && column >= last[1])).toBe(true);
    expect([found, expected, fix].every((text) => text.length > 0)).toBe(true);
    expect(message.startsWith(`any.yaml:${line}:${column} found `)).toBe(true);
    expect(message).not.toMatch(/\p{Cc}/u);
    last = [line, column];
  }
  return false;
}

describe('whatever is read', () => {
  it('[S2] answers for 500 arbitrary texts', () => {
    fc.assert(
      fc.property(anyText, (text) => void answers(text)),
      { numRuns: 500 },
    );
  });

  it('[S2] answers for 500 arbitrary files', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => void answers(bytes)),
      { numRuns: 500 },
    );
  });

  it('[S2] answers for 500 broken stories', () => {
    fc.assert(
      fc.property(mutated, (text) => void answers(text)),
      { numRuns: 500 },
    );
  });

  it('[S2] answers for 500 mistaken stories', () => {
    fc.assert(
      fc.property(mistaken, (text) => void answers(text)),
      { numRuns: 500 },
    );
  });

  it('[S2] answers for files that were made to hurt', () => {
    const many = (count: number, line: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => line(i)).join('');
    const hostile = [
      '['.repeat(50_000),
      '- '.repeat(50_000),
      '{a: '.repeat(20_000),
      `&a ${'[*a,'.repeat(20_000)}`,
      many(9, (i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]\n`),
      `cast:\n${many(4000, (i) => ` a${i}: 1\n`)}acts:\n${many(4000, () => '- {}\n')}`,
      `systems:\n${many(4000, (i) => ` s${i}: 1\n`)}acts:\n- lines:\n${many(4000, (i) => `  - show: [q${i}]\n`)}`,
      TINY.replace(
        '"Day comes.", show: [lamp]',
        `"${'a '.repeat(290)}", show: [${'{ lamp: { word: a, nth: 999 } }, '.repeat(4000)}]`,
      ),
      `title: "${'<a'.repeat(60_000)}"`,
    ];
    for (const text of hostile) expect(answers(text)).toBe(false);
  });
});

describe('what is read', () => {
  it.each(STORIES)('[S24] %s is the same pack after a journey through JSON', (id) => {
    const pack = packOf(id);
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack);
  });
});
