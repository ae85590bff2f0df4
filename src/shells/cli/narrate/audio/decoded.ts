import { createDecoder, type SampleRate } from 'libopus-wasm';
import { packetsIn } from './packetsIn.ts';

/** The samples of a take's audio at a rate of Opus's own, as long as the take. */
export async function decoded(bytes: Buffer, rate: SampleRate): Promise<Float32Array> {
  const { packets, skip, length } = packetsIn(bytes);
  const decoder = await createDecoder({ channels: 1, sampleRate: rate });
  const scale = rate / 48_000;
  const samples = new Float32Array(Math.round(length * scale));
  let at = -Math.round(skip * scale);
  for (const packet of packets) {
    for (const sample of decoder.decodeFloat(packet)) {
      if (at >= 0 && at < samples.length) samples[at] = sample;
      at++;
    }
  }
  decoder.free();
  return samples;
}
