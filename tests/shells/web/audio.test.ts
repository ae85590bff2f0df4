import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Listening } from '../../../src/shells/embed/listening.ts';
import { createAudio } from '../../../src/shells/web/audio.ts';
import { SOUND_TIERS, type SoundTier } from '../../../src/sound/soundTier.ts';

/** As much of an audio context as the page's shell asks of it. */
class FakeContext extends EventTarget {
  state = 'running';
  constructor(readonly options: AudioContextOptions) {
    super();
    contexts.push(this);
  }
  async close() {
    this.state = 'closed';
    this.dispatchEvent(new Event('statechange'));
  }
}

const contexts: FakeContext[] = [];
const heardWith: unknown[] = [];
const listening = { listen: async (context: unknown) => heardWith.push(context) } as unknown as Listening;
let tier: SoundTier;
const audio = () => createAudio(() => tier);

beforeEach(() => {
  contexts.length = 0;
  heardWith.length = 0;
  tier = 'full';
  vi.stubGlobal('AudioContext', FakeContext);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('sounds at the rate of the machine, and at half of it where little can be had', () => {
  audio().allow();
  tier = 'low';
  audio().allow();
  expect(contexts.map(({ options }) => options)).toEqual([{}, { sampleRate: SOUND_TIERS.low }]);
});

it('goes over to another rate with the next story, not in one', async () => {
  const one = audio();
  one.allow();
  one.hear(listening);
  tier = 'low';
  one.hear(listening);
  expect(contexts).toHaveLength(1);
  one.allow();
  await vi.runAllTimersAsync();
  expect(contexts.map(({ state }) => state)).toEqual(['closed', 'running']);
  expect(heardWith.at(-1)).toBe(contexts[1]);
});

it('has another context where the browser closes one', async () => {
  const one = audio();
  one.hear(listening);
  await contexts[0]?.close();
  await vi.runAllTimersAsync();
  expect(heardWith).toEqual(contexts);
  expect(contexts).toHaveLength(2);
});
