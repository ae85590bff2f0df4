import { describe, expect, it } from 'vitest';
import { retakesOfNothing } from '../../../src/core/narration/retakesOfNothing.ts';
import { wantedTakes } from '../../../src/core/narration/wantedTakes.ts';
import { readRetakes } from '../../../src/core/story/readRetakes.ts';
import { packOf } from '../../packs.ts';

const FILE = 'chrononest/retakes.yaml';
const read = (yaml: string) => readRetakes(yaml, FILE);

describe('readRetakes', () => {
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
    expect(retakesOfNothing(FILE, retakes, wanted)).toEqual([
      `${FILE} says again a line gone, which the story does not have. Take the entry out.`,
      `${FILE} says again a dream of kai in act 9, which the story does not have. Take the entry out.`,
    ]);
  });
});
