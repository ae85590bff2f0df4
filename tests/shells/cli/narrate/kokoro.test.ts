import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/shells/cli/narrate/innerPackages.ts';
import { accentOf } from '../../../../src/shells/cli/narrate/kokoro/accentOf.ts';
import { openModel } from '../../../../src/shells/cli/narrate/kokoro/openModel.ts';
import { createStyles } from '../../../../src/shells/cli/narrate/kokoro/styles.ts';
import { timesOfWords, tokensOf } from '../../../../src/shells/cli/narrate/kokoro/tokens.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kokoro-'));
  mkdirSync(join(folder, 'voices'));
  writeFileSync(join(folder, 'model-int8-durations.onnx'), 'model');
  writeFileSync(join(folder, 'vocab.json'), '{" ":16,"a":43,",":3}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const session = (inputNames: string[], outputNames: string[]): Session => ({
  inputNames,
  outputNames,
  run: async () => ({}),
});
const RIGHT = session(['tokens', 'style', 'speed'], ['audio', 'durations']);

describe('a folder with a model', () => {
  it('opens', async () => {
    const { vocab } = await openModel(folder, async () => RIGHT);
    expect(vocab.get('a')).toBe(43);
  });
  it.each(['model-int8-durations.onnx', 'vocab.json', 'voices'])('is refused without %s', async (name) => {
    rmSync(join(folder, name), { recursive: true });
    await expect(openModel(folder, async () => RIGHT)).rejects.toThrow(
      `${folder} has no ${name}, which Kokoro needs. src/shells/cli/narrate/VOICE.md says`,
    );
  });
  it('is refused where there is none', async () => {
    const none = join(folder, 'none');
    await expect(openModel(none, async () => RIGHT)).rejects.toThrow(`There is no folder ${none}`);
  });
  it('is refused when the model is of another shape, with what it has and what is expected', async () => {
    const other = async () => session(['input_ids', 'style', 'speed'], ['waveform']);
    await expect(openModel(folder, other)).rejects.toThrow(
      /another shape: it takes input_ids, style, speed and gives waveform, expected one that takes tokens, style, speed and gives audio, durations\./,
    );
  });
  it('is refused when the model cannot be run', async () => {
    const broken = () => Promise.reject(new Error('Protobuf parsing failed.\n at line 3'));
    await expect(openModel(folder, broken)).rejects.toThrow(
      /not a model that can be run \(Protobuf parsing failed\.\)/,
    );
  });
  it('is refused when its alphabet is none', async () => {
    writeFileSync(join(folder, 'vocab.json'), '["a"]');
    await expect(openModel(folder, async () => RIGHT)).rejects.toThrow(
      /vocab\.json found .*, expected a JSON object/,
    );
  });
});

describe('voices', () => {
  const write = (name: string, of: (row: number) => number, rows = 510) =>
    writeFileSync(
      join(folder, 'voices', `${name}.bin`),
      Buffer.from(Float32Array.from({ length: rows * 256 }, (_, i) => of(Math.floor(i / 256))).buffer),
    );
  it('mix by weight, in the row of the number of tokens', () => {
    write('af_one', (row) => row);
    write('af_two', (row) => row + 40);
    const style = createStyles(join(folder, 'voices'))({ af_one: 3, af_two: 1 }, 7);
    expect(style).toEqual(new Float32Array(256).fill(17));
  });
  it('are refused when there is none of the name, with those there are', () => {
    write('af_one', () => 0);
    const style = createStyles(join(folder, 'voices'));
    expect(() => style({ af_three: 1 }, 7)).toThrow(/no voice af_three in .*\. There are af_one\./);
  });
  it('are refused when they are of another size', () => {
    write('af_one', () => 0, 12);
    const style = createStyles(join(folder, 'voices'));
    expect(() => style({ af_one: 1 }, 7)).toThrow('has 12288 bytes, expected 522240');
  });
  it('have the accent of the heaviest', () => {
    expect(accentOf({ af_heart: 1, bm_fable: 2 })).toBe('en-gb');
    expect(accentOf({ af_heart: 2, bm_fable: 1 })).toBe('en-us');
  });
});

describe('tokens', () => {
  const vocab = new Map([...'abcd ,.'].map((char, i) => [char, i + 1]));
  const sounds = [
    { phonemes: 'ab', mark: '' },
    { phonemes: 'c?d', mark: ',' },
    { phonemes: 'a', mark: '.' },
  ] as const;
  it('have a space before each word and its mark after it; what has no token is left out', () => {
    expect(tokensOf(sounds, vocab).ids).toEqual([1, 2, 5, 3, 4, 6, 5, 1, 7]);
  });
  it('give a word the space before it, but not one after a mark', () => {
    expect(tokensOf(sounds, vocab).words).toEqual([
      [0, 2],
      [2, 5],
      [7, 8],
    ]);
  });
  it('are refused when there are more than the model takes', () => {
    const many = Array.from({ length: 300 }, () => ({ phonemes: 'ab', mark: '' as const }));
    expect(() => tokensOf(many, vocab)).toThrow('Kokoro can say 508');
  });
  it('begin where the lengths of all before them end, less the lag', () => {
    const durations = Float32Array.of(10, 4, 4, 2, 6);
    const [first, second] = timesOfWords(durations, [
      [0, 2],
      [2, 4],
    ]);
    expect(first?.[0]).toBeCloseTo(0.25 - 0.045);
    expect(first?.[1]).toBeCloseTo(0.45 - 0.045);
    expect(second?.[1]).toBeCloseTo(0.65 - 0.045);
  });
});
