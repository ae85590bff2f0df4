import { describe, expect, it, vi } from 'vitest';
import { createSound } from '../../src/sound/createSound.ts';
import { storyOf } from '../packs.ts';

/** A context whose browser does not answer, or says no. */
function refusing(resume: () => Promise<void>): AudioContext {
  return { state: 'suspended', currentTime: 0, resume } as unknown as AudioContext;
}

describe('a sound that the browser refuses', () => {
  it.each([
    ['does not answer', () => new Promise<void>(() => {})],
    ['says no', () => Promise.reject(new Error('NotAllowedError'))],
  ])('says so when the browser %s', async (_, resume) => {
    vi.useFakeTimers();
    const sound = createSound(storyOf('chrononest'), { context: refusing(resume) });
    const started = expect(sound.start()).rejects.toThrow(/click or press a key/);
    await vi.advanceTimersByTimeAsync(2000);
    await started;
    vi.useRealTimers();
  });

  it('takes a playhead, a volume and its end all the same', () => {
    const sound = createSound(storyOf('chrononest'), { context: refusing(() => Promise.resolve()) });
    sound.setVolume(0.5);
    sound.mute(true);
    sound.follow({ anchorT: 0, anchorNow: 0, rate: 1, paused: false });
    sound.pump(0);
    expect(sound.stats().nodes).toBe(0);
    expect(() => sound.dispose()).not.toThrow();
  });
});
