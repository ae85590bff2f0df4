import { describe, expect, it } from 'vitest';
import { momentsOf } from '../../../src/shells/cli/stills/momentsOf.ts';
import { readRequest } from '../../../src/shells/cli/stills/readRequest.ts';
import { storyOf } from '../../packs.ts';

describe('the request for stills', () => {
  it('means all stories at 1280 by 720 when nothing is said', () => {
    expect(readRequest([])).toEqual({
      stories: [],
      place: null,
      size: { width: 1280, height: 720 },
      tier: 'high',
      out: '.out/stills',
      systems: null,
      strip: false,
      book: false,
      keep: false,
    });
  });

  it('keeps pictures where tests look for them, unless told where else', () => {
    expect(readRequest(['--keep'])).toMatchObject({ keep: true, out: 'tests/pictures' });
    expect(readRequest(['--keep', '--out', 'else'])).toMatchObject({ keep: true, out: 'else' });
  });

  it.each([
    [['--at', '1k3x9zq:0.5'], { kind: 'line', line: '1k3x9zq', fraction: 0.5 }],
    [['--act', '3', '--fraction', '.25'], { kind: 'act', act: 2, fraction: 0.25 }],
    [['--act', '3'], { kind: 'act', act: 2, fraction: 0.5 }],
    [['--t', '12.5'], { kind: 'time', t: 12.5 }],
  ])('takes %j for a place', (args, place) => {
    expect(readRequest(args)).toMatchObject({ place });
  });

  it.each([
    [['--at', 'a:0.5', '--t', '3'], 'Give one of --at, --act and --t.'],
    [['--at', 'a'], "--at takes a line's id and a fraction, such as 1k3x9zq:0.5; found a."],
    [['--at', 'a:2'], '--at takes a number from 0 to 1; found 2.'],
    [['--act', 'one'], '--act takes a number from 1 to 20; found one.'],
    [['--act', '1', '--fraction', ''], '--fraction takes a number from 0 to 1; found .'],
    [['--size', '640'], '--size takes WIDTHxHEIGHT, each from 16 to 7680, such as 1280x720; found 640.'],
    [['--tier', 'best'], '--tier takes one of high, medium, low; found best.'],
  ])('refuses %j in plain words', (args, sentence) => {
    expect(() => readRequest(args)).toThrow(sentence);
  });
});

describe('the moments of a request', () => {
  const { score } = storyOf('chrononest');
  const request = { place: null, strip: false };

  it('are three in each act', () => {
    const stills = momentsOf(score, request);
    expect(stills.map(({ name }) => name).slice(0, 4)).toEqual([
      'act-1-0.35',
      'act-1-0.6',
      'act-1-0.85',
      'act-2-0.35',
    ]);
    expect(stills).toHaveLength(3 * score.acts.length);
  });

  it('lie where a line says', () => {
    const line = score.lines[7];
    if (!line) throw new Error('the story has lines');
    const [still] = momentsOf(score, { ...request, place: { kind: 'line', line: line.id, fraction: 0.5 } });
    expect(still?.t).toBeCloseTo((line.start + line.end) / 2);
  });

  it('become twelve, half a second apart, in a strip', () => {
    const stills = momentsOf(score, { place: { kind: 'time', t: 10 }, strip: true });
    expect(stills.map(({ t }) => t)).toEqual(Array.from({ length: 12 }, (_, i) => 10 + i / 2));
  });

  it('are refused when the line is not in the story', () => {
    const place = { kind: 'line', line: 'nowhere', fraction: 0 } as const;
    expect(() => momentsOf(score, { ...request, place })).toThrow('chrononest has no line nowhere.');
  });
});
