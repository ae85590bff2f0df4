import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { wantedTakes } from '../../../../src/core/narration/wantedTakes.ts';
import { readRequest } from '../../../../src/shells/cli/narrate/readRequest.ts';
import { readRetakes, retakesOfNothing } from '../../../../src/shells/cli/narrate/readRetakes.ts';
import { packOf } from '../../../packs.ts';

const folder = mkdtempSync(join(tmpdir(), 'retakes-'));
const file = join(folder, 'retakes.yaml');
afterAll(() => rmSync(folder, { recursive: true }));
const read = (yaml: string) => {
  writeFileSync(file, yaml);
  return readRetakes(file);
};

describe('readRetakes', () => {
  it('has none where there is no file', () => {
    expect(readRetakes(join(folder, 'none.yaml'))).toEqual([]);
  });
  it('has none in a file of comments', () => {
    expect(read('# nothing yet\n')).toEqual([]);
  });
  it('reads lines and dreams', () => {
    expect(
      read('- { line: 1abc, speed: 0.98, split: [sea, { word: sea, nth: 2 }] }\n- { dream: kai, act: 2 }'),
    ).toEqual([
      {
        ...{ line: '1abc', dream: null, speed: 0.98, pronounce: {} },
        split: [
          { word: 'sea', nth: 1 },
          { word: 'sea', nth: 2 },
        ],
      },
      { line: null, dream: { who: 'kai', act: 2 }, speed: 1, split: [], pronounce: {} },
    ]);
  });
  it.each([
    ['another shape', 'line: 1abc', /entry 1: found something else/],
    [
      'an unknown key',
      '- { line: 1abc }\n- { line: 2abc, pitch: 2 }',
      /retakes\.yaml, entry 2: .*expected a list/,
    ],
    ['a speed that is none', '- { line: 1abc, speed: 9 }', /entry 1/],
    ['no YAML', '- { line: 1abc', /retakes\.yaml is not YAML/],
  ])('refuses %s', (_, yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });
});

describe('retakesOfNothing', () => {
  const wanted = wantedTakes(packOf('chrononest'), [], 'one');
  it('names what the story does not have', () => {
    const retakes = read(`- { line: ${wanted[0]?.id} }\n- { line: gone }\n- { dream: kai, act: 9 }`);
    expect(retakesOfNothing(file, retakes, wanted)).toEqual([
      `${file} says again a line gone, which the story does not have. Take the entry out.`,
      `${file} says again a dream of kai in act 9, which the story does not have. Take the entry out.`,
    ]);
  });
});

describe('readRequest', () => {
  it('takes stories, a model and --check', () => {
    const request = readRequest(['chrononest', '--model', '/m', '--check'], {});
    expect(request).toEqual({ stories: ['chrononest'], model: '/m', check: true });
  });
  it('takes the model from the environment, and an argument before it', () => {
    expect(readRequest([], { NOCTILUCA_VOICE_MODEL: '/e' })).toMatchObject({ model: '/e' });
    expect(readRequest(['--model=/m'], { NOCTILUCA_VOICE_MODEL: '/e' })).toMatchObject({ model: '/m' });
    expect(readRequest([], {})).toMatchObject({ model: null });
  });
  it('refuses what it does not know', () => {
    expect(() => readRequest(['--voice'], {})).toThrow('--voice is not an option');
    expect(() => readRequest(['--model', '--check'], {})).toThrow('--model found no folder');
  });
});
