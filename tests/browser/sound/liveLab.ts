import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { buildDesk, furnish } from '../../../src/sound/desk.ts';
import { CONTROLS, type Control } from '../../../src/sound/engine/engine.ts';
import { createSound, renderOffline } from '../../../src/sound/index.ts';
import type { EngineNode } from '../../../src/sound/live/engineNode.ts';
import { edgeOf, levelOf } from './meter.ts';

const RATE = 48_000;
const BAND = 0.05;
/** Keeps all that goes through, by its place on the context's clock. */
const TAP = `registerProcessor('tap', class extends AudioWorkletProcessor {
  process([[left, right]]) {
    if (left) this.port.postMessage({ at: currentFrame, left: left.slice(), right: (right ?? left).slice() });
    return true;
  }
})`;

interface Piece {
  readonly at: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** How far apart, in dB band by band of 50 ms, a seek is as it is played live and as it is rendered; the voice left out. */
export async function liveAgainstRendered(pack: Pack, from: number, seconds: number): Promise<number[]> {
  const story = openStory({ ...pack, narration: null });
  const live = await played(story, from, seconds);
  const { buffer } = await renderOffline(story, { from, seconds, sampleRate: RATE });
  return Array.from({ length: Math.floor(seconds / BAND) }, (_, i) => {
    const span = [i * BAND, (i + 1) * BAND] as const;
    return Math.abs(levelOf(live, ...span) - levelOf(buffer, ...span));
  });
}

/** What a context of its own plays of a story after a seek to `from`, sample by sample. */
async function played(story: Story, from: number, seconds: number): Promise<AudioBuffer> {
  const context = new AudioContext({ sampleRate: RATE });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([TAP], { type: 'text/javascript' })));
  const tap = new AudioWorkletNode(context, 'tap', { channelCount: 2, channelCountMode: 'explicit' });
  tap.connect(context.destination);
  const pieces: Piece[] = [];
  tap.port.onmessage = ({ data }) => pieces.push(data);
  const sound = createSound(story, { context, destination: tap });
  const wait = async (until: () => boolean) => {
    while (!until()) {
      sound.pump(context.currentTime);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await sound.start();
  await wait(() => sound.stats().seated);
  const furnished = context.currentTime + 2;
  await wait(() => context.currentTime > furnished);
  // Listened to elsewhere first: this is a seek, not a beginning.
  sound.follow({ anchorT: from + 30, anchorNow: context.currentTime, rate: 1, paused: false });
  const listened = context.currentTime + 1.5;
  await wait(() => context.currentTime > listened);
  const anchorNow = context.currentTime;
  sound.follow({ anchorT: from, anchorNow, rate: 1, paused: false });
  await wait(() => context.currentTime > anchorNow + seconds + 0.3);
  sound.dispose();
  await context.close();
  return joined(pieces, Math.round(anchorNow * RATE), Math.round(seconds * RATE));
}

function joined(pieces: readonly Piece[], from: number, length: number): AudioBuffer {
  const buffer = new AudioBuffer({ numberOfChannels: 2, length, sampleRate: RATE });
  for (const { at, left, right } of pieces) {
    if (at < from || at + left.length > from + length) continue;
    buffer.copyToChannel(left as Float32Array<ArrayBuffer>, 0, at - from);
    buffer.copyToChannel(right as Float32Array<ArrayBuffer>, 1, at - from);
  }
  return buffer;
}

/** What the room gives back of noise to one who is in a pod as the controls say: its level, and that above 5 kHz. */
export async function roomThrough(pack: Pack, membrane: number, outside: number) {
  const context = new OfflineAudioContext(2, 2 * RATE, RATE);
  const desk = buildDesk(context);
  const noise = new AudioBufferSourceNode(context, { buffer: noiseOf(context), loop: true });
  const values: Record<Control, number> = { music: 1, presence: 0, openness: 0, room: 1, membrane, outside };
  const engine: EngineNode = {
    lane: (lane, to) => void (lane === 'send' && noise.connect(to)),
    control(index, to) {
      const source = new ConstantSourceNode(context, { offset: values[CONTROLS[index] as Control] });
      source.connect(to);
      source.start();
    },
    follow: () => {},
    come: () => {},
    set: () => {},
    dispose: () => {},
  };
  desk.mix.seat(engine);
  for (const _ of furnish(desk, pack));
  noise.start();
  const buffer = await context.startRendering();
  return { level: levelOf(buffer, 1, 2), edge: edgeOf(buffer, 1, 2) };
}

function noiseOf(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(2, RATE, RATE);
  let state = 1;
  for (const side of [0, 1]) {
    const row = buffer.getChannelData(side);
    for (let i = 0; i < row.length; i++) {
      state = (state * 16807) % 2147483647;
      row[i] = 0.05 * (state / 1073741823.5 - 1);
    }
  }
  return buffer;
}
