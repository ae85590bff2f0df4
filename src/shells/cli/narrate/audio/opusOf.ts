import { Application, createEncoder, type SampleRate, Signal } from 'libopus-wasm';
import type { OpusStream } from './webm.ts';

/** Names how takes are coded; part of each take's key. */
export const CODING = 'opus-32k-1';
const BITRATE = 32_000;
/** Opus counts in 48,000ths whatever it is given. */
const OPUS_RATE = 48_000;
const FRAME = 0.02;

/** Codes mono samples as Opus (libopus, 32 kbit/s, variable, tuned for voice) in packets of 20 ms. */
export async function opusOf(samples: Float32Array, rate: SampleRate): Promise<OpusStream> {
  const frame = Math.round(FRAME * rate);
  const encoder = await createEncoder({
    ...{ channels: 1, sampleRate: rate, frameSize: frame, bitrate: BITRATE, complexity: 10 },
    ...{ vbr: true, vbrConstraint: false, application: Application.Audio, signal: Signal.Voice },
  });
  try {
    const lookahead = encoder.getLookahead();
    const packets: Uint8Array[] = [];
    for (let at = 0; at < samples.length + lookahead; at += frame) {
      const piece = new Float32Array(frame);
      piece.set(samples.subarray(at, at + frame));
      packets.push(encoder.encodeFloat(piece).slice());
    }
    const scale = OPUS_RATE / rate;
    return { packets, skip: lookahead * scale, length: samples.length * scale, rate };
  } finally {
    encoder.free();
  }
}
