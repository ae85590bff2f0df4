import { afterEach, describe, expect, it, vi } from 'vitest';
import { createVoiceFile } from '../../../src/sound/voice/createVoiceFile.ts';

/** A body that comes when it is told to. */
function slowBody() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  return {
    body,
    send: (...bytes: number[]) => controller?.enqueue(Uint8Array.from(bytes)),
    end: () => controller?.close(),
    lose: () => controller?.error(new TypeError('the network was lost')),
  };
}

const settled = () => vi.advanceTimersByTimeAsync(1);
const part = (file: ReturnType<typeof createVoiceFile>, at: number, bytes: number) => {
  const found = file.part(at, bytes);
  return typeof found === 'string' ? found : [...new Uint8Array(found)];
};

describe('an audio file on its way', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  afterEach(() => vi.useRealTimers());

  it('gives each part as soon as it has come', async () => {
    vi.useFakeTimers();
    const slow = slowBody();
    const onChange = vi.fn();
    const file = createVoiceFile({ url: 'a.bin', fetchFrom: async () => new Response(slow.body), onChange });
    expect(part(file, 0, 2)).toBe('coming');
    slow.send(1, 2, 3);
    await settled();
    expect(part(file, 1, 2)).toEqual([2, 3]);
    expect(part(file, 2, 2)).toBe('coming');
    expect(onChange).toHaveBeenCalled();
    slow.send(4);
    slow.end();
    await settled();
    expect(part(file, 2, 2)).toEqual([3, 4]);
  });

  it('keeps what came before the network went, and fetches the rest a while later', async () => {
    vi.useFakeTimers();
    const bodies = [slowBody(), slowBody()];
    let asked = 0;
    const fetchFrom = async () => new Response(bodies[asked++]?.body);
    const file = createVoiceFile({ url: 'a.bin', fetchFrom, onChange: () => {} });
    bodies[0]?.send(1, 2);
    await settled();
    bodies[0]?.lose();
    await settled();
    expect([part(file, 0, 2), part(file, 2, 2)]).toEqual([[1, 2], 'missing']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toBe(2);
    bodies[1]?.send(1, 2, 3, 4);
    await settled();
    expect(part(file, 2, 2)).toEqual([3, 4]);
  });

  it.each([
    ['is cut short', async () => new Response(Uint8Array.from([1, 2]))],
    ['is not there', async () => new Response('', { status: 404 })],
    ['is out of reach', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('says that a part is missing when the file %s', async (_, fetchFrom) => {
    vi.useFakeTimers();
    const file = createVoiceFile({ url: 'a.bin', fetchFrom, onChange: () => {} });
    await settled();
    expect(part(file, 1, 4)).toBe('missing');
    file.dispose();
  });

  it('is asked for no more once it is let go', async () => {
    vi.useFakeTimers();
    const fetchFrom = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    createVoiceFile({ url: 'a.bin', fetchFrom, onChange: () => {} }).dispose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetchFrom).toHaveBeenCalledTimes(1);
  });
});
