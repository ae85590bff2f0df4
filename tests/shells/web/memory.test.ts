import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recall, remember, rememberHeard } from '../../../src/shells/web/memory.ts';

const NOTHING = {
  last: null,
  heard: {},
  dreams: [],
  captions: true,
  volume: 0.8,
  silent: false,
  voice: 1,
  world: 1,
  quietNight: false,
  voiceForward: false,
  level: null,
};

let kept: Map<string, string>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the memory of a visit', () => {
  it('is empty at first', () => {
    expect(recall()).toEqual(NOTHING);
  });

  it('keeps a change and all that was there before', () => {
    remember({ captions: false });
    remember({ volume: 0.5 });
    expect(recall()).toEqual({ ...NOTHING, captions: false, volume: 0.5 });
  });

  it('counts an act that was heard twice once', () => {
    for (const act of [2, 0, 2]) rememberHeard('confluence', act);
    expect(recall().heard).toEqual({ confluence: [0, 2] });
  });

  it.each([
    '{',
    '7',
    '[]',
    '{"last":5,"heard":{"a":"b"},"volume":9,"captions":"no"}',
    '{"last":{"story":"x"}}',
    '{"voice":-1,"world":"loud","quietNight":1,"voiceForward":"yes"}',
  ])('takes nonsense for nothing: %s', (text) => {
    kept.set('noctiluca', text);
    expect(recall()).toEqual(NOTHING);
  });

  it('is nothing where the browser refuses to keep anything', () => {
    vi.stubGlobal('localStorage', undefined);
    remember({ silent: true });
    expect(recall()).toEqual(NOTHING);
  });
});
