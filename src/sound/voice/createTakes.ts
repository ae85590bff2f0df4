import type { PackedTake } from '../../core/pack.ts';
import type { Seconds } from '../../core/units.ts';
import type { Stretcher } from './createStretcher.ts';
import { createVoiceFile, type VoiceFile } from './createVoiceFile.ts';

/** A recording to be heard; `coming` while it is fetched or made ready, `missing` while it cannot be had. */
export type Heard = AudioBuffer | 'coming' | 'missing';

/** The recordings of a story, as far as they are wanted. */
export interface Takes {
  /** A recording as it sounds at a rate of the telling; to ask is to have it made ready. */
  get(take: PackedTake, rate: number): Heard;
  /** Fetches these files, and lets go of all that was made of others. */
  keep(files: readonly string[]): void;
  dispose(): void;
}

export interface TakesOptions {
  readonly context: BaseAudioContext;
  readonly stretcher: Stretcher;
  readonly fetchFrom: typeof fetch;
  /** Called when a recording may have come. */
  readonly onChange: () => void;
}

interface Made {
  readonly file: string;
  plain: Heard;
  /** The one other rate that it was last asked for. */
  told: { readonly rate: number; readonly heard: Heard };
}

/** Decoders pad and trim by less. */
const SHORTER: Seconds = 0.05;
const LONGER: Seconds = 0.5;

/** Fetches, decodes and stretches recordings as they are asked for; what cannot be heard is told once on the console. */
export function createTakes({ context, stretcher, fetchFrom, onChange }: TakesOptions): Takes {
  const files = new Map<string, VoiceFile>();
  const takes = new Map<string, Made>();
  let disposed = false;

  const fileOf = (url: string): VoiceFile => {
    const file = files.get(url) ?? createVoiceFile({ url, fetchFrom, onChange });
    files.set(url, file);
    return file;
  };

  const settle = async (making: Promise<AudioBuffer>, be: (heard: Heard) => void) => {
    const heard = await making.catch((cause: unknown): Heard => {
      if (!disposed) console.warn('A recording cannot be heard; its words are shown.', cause);
      return 'missing';
    });
    be(heard);
    if (!disposed) onChange();
  };

  const begin = (take: PackedTake): Heard => {
    const part = fileOf(take.file).part(take.at, take.bytes);
    if (typeof part === 'string') return part;
    const made: Made = { file: take.file, plain: 'coming', told: { rate: 1, heard: 'coming' } };
    takes.set(nameOf(take), made);
    void settle(decoded(context, part, take), (heard) => {
      made.plain = heard;
    });
    return 'coming';
  };

  const tell = (made: Made, plain: AudioBuffer, rate: number): Heard => {
    const told = { rate, heard: 'coming' as Heard };
    made.told = told;
    void settle(stretched(context, stretcher, { plain, rate }), (heard) => {
      told.heard = heard;
    });
    return 'coming';
  };

  return {
    get(take, rate) {
      const made = takes.get(nameOf(take));
      if (!made) return begin(take);
      if (rate === 1 || typeof made.plain === 'string') return made.plain;
      return made.told.rate === rate ? made.told.heard : tell(made, made.plain, rate);
    },
    keep(wanted) {
      for (const url of wanted) fileOf(url);
      for (const [url, file] of files) {
        if (wanted.includes(url)) continue;
        file.dispose();
        files.delete(url);
      }
      for (const [name, { file }] of takes) if (!files.has(file)) takes.delete(name);
    },
    dispose() {
      disposed = true;
      for (const file of files.values()) file.dispose();
      files.clear();
      takes.clear();
      stretcher.dispose();
    },
  };
}

function nameOf({ file, at }: PackedTake): string {
  return `${file}#${at}`;
}

async function decoded(
  context: BaseAudioContext,
  bytes: ArrayBuffer,
  take: PackedTake,
): Promise<AudioBuffer> {
  const buffer = await context.decodeAudioData(bytes);
  const { duration } = buffer;
  if (duration > take.seconds - SHORTER && duration < take.seconds + LONGER) return buffer;
  const [found, expected] = [duration.toFixed(2), take.seconds.toFixed(2)];
  throw new Error(`${nameOf(take)} is ${found} s long, expected ${expected} s: build the site again.`);
}

async function stretched(
  context: BaseAudioContext,
  stretcher: Stretcher,
  { plain, rate }: { plain: AudioBuffer; rate: number },
): Promise<AudioBuffer> {
  const { sampleRate } = plain;
  const samples = await stretcher.stretch(plain.getChannelData(0).slice(), sampleRate, rate);
  const buffer = context.createBuffer(1, samples.length, sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
