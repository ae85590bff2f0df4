import { describe, expect, it } from 'vitest';
import { speakDream } from '../../../src/sound/voice/speakDream.ts';
import { type FakeParam, fakeParam } from '../fakeParam.ts';

/** A context whose nodes remember where they lead. */
function fakeContext() {
  const made: { kind: string; to: unknown; gone: boolean }[] = [];
  const params: Record<string, FakeParam> = {};
  let ended = () => {};
  const node = (kind: string, rest: object) => {
    const one = { kind, to: null as unknown, gone: false };
    made.push(one);
    return {
      ...rest,
      connect(to: unknown) {
        one.to = to;
        return to;
      },
      disconnect() {
        one.gone = true;
      },
    };
  };
  const param = (name: string) => {
    params[name] = fakeParam();
    return params[name];
  };
  const context = {
    currentTime: 10,
    createBufferSource: () =>
      node('source', {
        start: () => {},
        stop: () => ended(),
        addEventListener: (_: string, hear: () => void) => {
          ended = hear;
        },
      }),
    createGain: () => node('gain', { gain: param('gain') }),
    createStereoPanner: () => node('panner', { pan: param('pan') }),
  } as unknown as BaseAudioContext;
  return { context, made, params };
}

describe('a dream told from its pod', () => {
  const place = { pan: -0.4, near: 0.5 };
  const bus = 'dreams' as unknown as AudioNode;

  it('[V9] comes from the pod’s side, as loud as the pod is near', () => {
    const { context, made, params } = fakeContext();
    speakDream(context, {} as AudioBuffer, { to: bus, place });
    expect([params.pan?.value, params.gain?.value]).toEqual([-0.4, 0.5]);
    expect(made.at(-1)?.to).toBe(bus);
  });

  it('[V9] follows the pod without a jump', () => {
    const { context, params } = fakeContext();
    speakDream(context, {} as AudioBuffer, { to: bus, place }).moveTo({ pan: 0.6, near: 1 });
    expect(params.pan?.asked).toEqual([{ kind: 'target', value: 0.6, at: 10, tau: 0.08 }]);
    expect(params.gain?.asked).toEqual([{ kind: 'target', value: 1, at: 10, tau: 0.08 }]);
  });

  it('takes its nodes apart when it ends', async () => {
    const { context, made } = fakeContext();
    const dream = speakDream(context, {} as AudioBuffer, { to: bus, place });
    dream.stop();
    await dream.ended;
    expect(made.every(({ gone }) => gone)).toBe(true);
  });
});
