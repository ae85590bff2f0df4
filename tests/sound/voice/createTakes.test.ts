import { describe, expect, it, vi } from 'vitest';
import type { PackedTake } from '../../../src/core/pack.ts';
import { createTakes } from '../../../src/sound/voice/createTakes.ts';

const take = (file: string, seconds = 2, at = 0): PackedTake => ({
  file,
  at,
  bytes: 10,
  seconds,
  words: [[0, 1]],
});
const bufferOf = (duration: number) => ({ duration }) as AudioBuffer;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

function setUp(decode: () => Promise<AudioBuffer>) {
  const fetchFrom = vi.fn(async (_: RequestInfo | URL) => new Response(new Uint8Array(20)));
  const takes = createTakes({ fetchFrom, decode });
  const seen = vi.fn();
  takes.follow(seen);
  return { takes, fetchFrom, seen };
}

describe('recordings', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});

  it('come when they are asked for, once', async () => {
    const buffer = bufferOf(2);
    const decode = vi.fn(async () => buffer);
    const { takes, fetchFrom, seen } = setUp(decode);
    expect(takes.get(take('a.bin'), 1)).toBe('coming');
    await settled();
    expect(takes.get(take('a.bin'), 1)).toBe('coming');
    await settled();
    expect(takes.get(take('a.bin'), 1)).toBe(buffer);
    expect([fetchFrom.mock.calls.length, decode.mock.calls.length]).toEqual([1, 1]);
    expect(seen).toHaveBeenCalled();
  });

  it.each([
    ['cannot be decoded', () => Promise.reject(new Error('Unable to decode audio data')), /Unable to decode/],
    ['is another one, longer', async () => bufferOf(9), /a\.bin#0 is 9\.00 s long, expected 2\.00 s: build/],
    ['was cut short', async () => bufferOf(1.5), /1\.50 s long, expected 2\.00 s/],
  ])('are missing, with a sentence, when the audio %s', async (_, decode, sentence) => {
    warned.mockClear();
    const { takes } = setUp(decode);
    for (let i = 0; i < 3; i++) {
      takes.get(take('a.bin'), 1);
      await settled();
    }
    expect(takes.get(take('a.bin'), 1)).toBe('missing');
    expect(String(warned.mock.calls[0]?.[1])).toMatch(sentence);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  it('are let go with their file', async () => {
    const decode = vi.fn(async () => bufferOf(2));
    const { takes, fetchFrom } = setUp(decode);
    for (let i = 0; i < 3; i++) {
      takes.get(take('a.bin'), 1);
      await settled();
    }
    takes.keep(['b.bin', 'c.bin']);
    expect(fetchFrom.mock.calls.map(([url]) => url)).toEqual(['a.bin', 'b.bin', 'c.bin']);
    expect(takes.get(take('a.bin'), 1)).toBe('coming');
    expect(fetchFrom).toHaveBeenCalledTimes(4);
  });

  it('are asked of nobody once they are disposed', async () => {
    const { takes, fetchFrom } = setUp(async () => bufferOf(2));
    takes.dispose();
    takes.keep(['a.bin']);
    expect(takes.get(take('a.bin'), 1)).toBe('missing');
    expect(fetchFrom).not.toHaveBeenCalled();
  });
});
