import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../../core/canonicalJson.ts';
import type { Engine, Spoken, Utterance } from './engine.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * An engine that keeps what it has said in a folder, so that a change of rests, levels or coding, and a run that was broken
 * off, cost none of its time. What is kept can be thrown away.
 */
export function remembered(engine: Engine, folder: string, version: string): Engine {
  mkdirSync(folder, { recursive: true });
  return async (utterance) => {
    const name = createHash('sha256')
      .update(canonicalJson({ ...utterance, version }))
      .digest('hex')
      .slice(0, 32);
    const file = join(folder, `${name}.said`);
    const kept = existsSync(file) ? parsed(readFileSync(file), utterance) : null;
    if (kept) return kept;
    const spoken = await engine(utterance);
    writeWhole(file, bytesOf(spoken));
    return spoken;
  };
}

/** A line of JSON, then the samples. */
function bytesOf({ samples, rate, words }: Spoken): Buffer {
  const head = Buffer.from(`${JSON.stringify({ rate, words })}\n`);
  return Buffer.concat([head, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

function parsed(bytes: Buffer, { words }: Utterance): Spoken | null {
  const end = bytes.indexOf(10);
  try {
    const head = JSON.parse(bytes.subarray(0, end).toString()) as Omit<Spoken, 'samples'>;
    const body = Uint8Array.from(bytes.subarray(end + 1));
    if (head.words.length !== words.length) return null;
    return { ...head, samples: new Float32Array(body.buffer) };
  } catch {
    return null;
  }
}
