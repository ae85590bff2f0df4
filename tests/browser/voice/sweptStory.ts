import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { ActVoice, Pack, PackedTake } from '../../../src/core/pack.ts';
import { lineIds } from '../../../src/core/score/lineIds.ts';
import { estimateTiming } from '../../../src/core/score/timing.ts';

/** A story whose recordings say where one is in them, and the network that they come from. */
export interface SweptStory {
  readonly story: Story;
  /** Answers with the acts' files; counts how often each was asked for. */
  readonly fetchFrom: typeof fetch;
  readonly asked: Map<string, number>;
}

/** The recordings are tones that climb from LOW by CLIMB hertz a second and begin again with every second. */
export const LOW = 400;
export const CLIMB = 2000;

const RATE = 24_000;
const LEAD = 0.02;
const TAIL = 0.08;
const HEADER = 44;

/** A pack's story as if every line had been recorded at the pace of its estimate; `serve` may spoil what is sent. */
export function sweptStory(
  pack: Pack,
  serve: (bytes: Uint8Array) => BodyInit = (bytes) => bytes.slice(),
): SweptStory {
  const ids = lineIds(pack);
  const files = new Map<string, Uint8Array>();
  const asked = new Map<string, number>();
  const narration = pack.acts.map((act, index): ActVoice => {
    const file = `https://voice.test/act-${index + 1}.bin`;
    const waves: Uint8Array[] = [];
    let at = 0;
    const lines = act.lines.map(({ say }): [string, PackedTake] => {
      const words = estimateTiming(say).words.map(([from, to]) => [from + LEAD, to + LEAD] as const);
      const seconds = (words.at(-1)?.[1] ?? 0) + TAIL;
      const wave = sweep(seconds);
      waves.push(wave);
      at += wave.length;
      return [ids.shift() ?? '', { file, at: at - wave.length, bytes: wave.length, seconds, words }];
    });
    files.set(file, joined(waves));
    return { lines: Object.fromEntries(lines), dreams: {} };
  });
  const fetchFrom = async (url: RequestInfo | URL) => {
    const name = String(url);
    asked.set(name, (asked.get(name) ?? 0) + 1);
    return new Response(serve(files.get(name) ?? new Uint8Array()));
  };
  return { story: openStory({ ...pack, narration }), fetchFrom, asked };
}

/** A tone of this length as a WAV file. */
function sweep(seconds: number): Uint8Array {
  const count = Math.round(seconds * RATE);
  const bytes = new Uint8Array(HEADER + 2 * count);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, 2 * RATE, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, 2 * count, true);
  let phase = 0;
  for (let i = 0; i < count; i++) {
    phase += (2 * Math.PI * (LOW + CLIMB * ((i / RATE) % 1))) / RATE;
    view.setInt16(HEADER + 2 * i, 12_000 * Math.sin(phase), true);
  }
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** How far into its second a recording is at a time of what was heard, by the tone's height about then. */
export function placeHeard(samples: Float32Array, sampleRate: number, t: number): number {
  const [from, to] = [t - 0.012, t + 0.012].map((at) => Math.round(at * sampleRate)) as [number, number];
  let first = 0;
  let last = 0;
  let count = -1;
  for (let i = from + 1; i < to; i++) {
    const [before, now] = [samples[i - 1] ?? 0, samples[i] ?? 0];
    if (before >= 0 || now < 0) continue;
    last = i - 1 - before / (now - before);
    if (count < 0) first = last;
    count++;
  }
  return ((count * sampleRate) / (last - first) - LOW) / CLIMB;
}
