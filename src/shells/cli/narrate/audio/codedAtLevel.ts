import type { SampleRate } from 'libopus-wasm';
import type { Decibels } from '../../../../core/units.ts';
import { decoded } from './decoded.ts';
import { levelled } from './levelled.ts';
import { opusOf } from './opusOf.ts';
import { peaksOf } from './truePeak.ts';
import { webmOf } from './webm.ts';

/** Coding moves peaks by up to 2 dB either way: it is tried under these ceilings until its peaks are as wanted. */
const CEILINGS: readonly Decibels[] = [-4, -4.6, -5.2, -6];
const WANTED: Decibels = -3.3;
const LOUD = 10 ** (WANTED / 20);
const HEARD_AT: SampleRate = 48_000;

/** Samples at -18 LUFS as Opus in WebM whose true peaks are under -3 dBTP when it is decoded. */
export async function codedAtLevel(samples: Float32Array, rate: SampleRate): Promise<Uint8Array> {
  let coded = new Uint8Array();
  for (const ceiling of CEILINGS) {
    coded = webmOf(await opusOf(levelled(samples, rate, ceiling), rate));
    const heard = peaksOf(await decoded(Buffer.from(coded), HEARD_AT), LOUD);
    if (heard.every((peak) => peak < LOUD)) break;
  }
  return coded;
}
