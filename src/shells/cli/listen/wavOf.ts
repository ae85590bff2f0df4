import type { Hertz } from '../../../core/units.ts';

const HEADER = 44;
const BYTES = 3;
const FULL = 2 ** 23 - 1;

/** A WAV file of 24 bits from channels of equal length, full scale at 1. */
export function wavOf(channels: readonly Float32Array[], rate: Hertz): Buffer {
  const length = channels[0]?.length ?? 0;
  const frame = BYTES * channels.length;
  const wav = Buffer.alloc(HEADER + frame * length);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(channels.length, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * frame, 28);
  wav.writeUInt16LE(frame, 32);
  wav.writeUInt16LE(8 * BYTES, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(frame * length, 40);
  for (let i = 0; i < length; i++) {
    for (const [c, channel] of channels.entries()) {
      const x = Math.round(FULL * Math.min(1, Math.max(-1, channel[i] ?? 0)));
      wav.writeIntLE(x, HEADER + frame * i + BYTES * c, BYTES);
    }
  }
  return wav;
}
