import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SIZE = 256;
const ROWS = 510;

/** Gives the style of a voice, or of several mixed by weight, for an utterance of so many tokens. */
export function createStyles(folder: string) {
  const voices = new Map<string, Float32Array>();
  const voiceOf = (name: string) => {
    const voice = voices.get(name) ?? readVoice(folder, name);
    voices.set(name, voice);
    return voice;
  };
  return (mix: Readonly<Record<string, number>>, tokens: number): Float32Array => {
    const row = Math.min(tokens, ROWS - 1);
    const total = Object.values(mix).reduce((sum, weight) => sum + weight, 0);
    const style = new Float32Array(SIZE);
    for (const [name, weight] of Object.entries(mix)) {
      const voice = voiceOf(name);
      for (let i = 0; i < SIZE; i++) style[i]! += ((voice[row * SIZE + i] ?? 0) * weight) / total;
    }
    return style;
  };
}

function readVoice(folder: string, name: string): Float32Array {
  const file = join(folder, `${name}.bin`);
  if (!existsSync(file)) {
    const known = readdirSync(folder).flatMap((each) => (each.endsWith('.bin') ? [each.slice(0, -4)] : []));
    throw new Error(`There is no voice ${name} in ${folder}. There are ${known.join(', ')}.`);
  }
  const bytes = readFileSync(file);
  if (bytes.length !== ROWS * SIZE * 4) {
    throw new Error(
      `${file} has ${bytes.length} bytes, expected ${ROWS * SIZE * 4}: ${ROWS} rows of ${SIZE} numbers.`,
    );
  }
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
