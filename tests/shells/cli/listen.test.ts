import { describe, expect, it } from 'vitest';
import { readRequest } from '../../../src/shells/cli/listen/readRequest.ts';
import { without } from '../../../src/shells/cli/listen/renderAct.ts';

const USUAL = { out: '.out/listen', stems: false, levels: false, from: 0, seconds: null };

describe('what is asked to be heard', () => {
  it('is one act, a story or all', () => {
    expect(readRequest(['chrononest', '2'])).toEqual({ story: 'chrononest', act: 1, ...USUAL });
    expect(readRequest(['chrononest'])).toEqual({ story: 'chrononest', act: null, ...USUAL });
    expect(readRequest(['all'])).toEqual({ story: null, act: null, ...USUAL });
  });

  it('is a span of an act, in parts', () => {
    const request = readRequest(['confluence', '3', '--from', '12.5', '--seconds', '20', '--stems']);
    expect(request).toEqual({ story: 'confluence', act: 2, ...USUAL, from: 12.5, seconds: 20, stems: true });
  });

  it.each([
    [[], /Say which story/],
    [['chrononest', 'two'], /two is no act/],
    [['chrononest', '1', '--from', 'later'], /--from takes seconds; found later/],
    [['chrononest', '1', '--levels'], /takes a whole story/],
  ])('is refused in plain words: %j', (args, sentence) => {
    expect(() => readRequest(args)).toThrow(sentence);
  });
});

it('the guilds are what is left when the other parts are taken out', () => {
  const pair = (...samples: number[]) => [Float32Array.from(samples), Float32Array.from(samples)] as const;
  expect(without(pair(1, 0.5), pair(0.25, 0), pair(0.5, 0.5))).toEqual([...pair(0.25, 0)]);
});
