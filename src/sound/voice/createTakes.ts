import type { PackedTake } from '../../core/pack.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import { createStretcher, type Stretcher } from './createStretcher.ts';
import { createVoiceFile, type VoiceFile } from './createVoiceFile.ts';

/** A recording to be heard; `coming` while it is fetched or made ready, `missing` while it cannot be had. */
export type Heard = AudioBuffer | 'coming' | 'missing';

/** The recordings of a story, as far as they are wanted. */
export interface Takes {
  /** A recording as it sounds at a rate of the telling; to ask is to have it made ready. */
  get(take: PackedTake, rate: number): Heard;
  /** Fetches these files, and lets go of all that was made of others. */
  keep(files: readonly string[]): void;
  /** Calls when a recording may have come; returns what ends it. */
  follow(see: () => void): () => void;
  dispose(): void;
}

export interface TakesOptions {
  /** How recordings are fetched; the browser's own way by default. */
  readonly fetchFrom?: typeof fetch;
  /** How they are told at another rate; in a worker by default. */
  readonly stretcher?: Stretcher;
  /** How they are decoded; by the browser by default. */
  readonly decode?: (bytes: ArrayBuffer) => Promise<AudioBuffer>;
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
/** Opus is made for it, and most machines sound at it. */
const SAMPLE_RATE: Hertz = 48_000;

/** Fetches, decodes and stretches recordings as they are asked for; what cannot be heard is told once on the console. */
export function createTakes(options: TakesOptions = {}): Takes {
  const { fetchFrom = fetch.bind(globalThis), stretcher = createStretcher(), decode = decoder() } = options;
  const followers = new Set<() => void>();
  const onChange = () => {
    for (const see of [...followers]) see();
  };
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
    void settle(
      decode(part).then((buffer) => whole(buffer, take)),
      (heard) => {
        made.plain = heard;
      },
    );
    return 'coming';
  };

  const tell = (made: Made, plain: AudioBuffer, rate: number): Heard => {
    const told = { rate, heard: 'coming' as Heard };
    made.told = told;
    void settle(stretched(stretcher, plain, rate), (heard) => {
      told.heard = heard;
    });
    return 'coming';
  };

  return {
    get(take, rate) {
      if (disposed) return 'missing';
      const made = takes.get(nameOf(take));
      if (!made) return begin(take);
      if (rate === 1 || typeof made.plain === 'string') return made.plain;
      return made.told.rate === rate ? made.told.heard : tell(made, made.plain, rate);
    },
    keep(wanted) {
      if (disposed) return;
      for (const url of wanted) fileOf(url);
      for (const [url, file] of files) {
        if (wanted.includes(url)) continue;
        file.dispose();
        files.delete(url);
      }
      for (const [name, { file }] of takes) if (!files.has(file)) takes.delete(name);
    },
    follow(see) {
      followers.add(see);
      return () => followers.delete(see);
    },
    dispose() {
      disposed = true;
      for (const file of files.values()) file.dispose();
      files.clear();
      takes.clear();
      stretcher.dispose();
      onChange();
      followers.clear();
    },
  };
}

function nameOf({ file, at }: PackedTake): string {
  return `${file}#${at}`;
}

/** Decodes away from any context that sounds, so that recordings can be ready before there is one. */
function decoder(): (bytes: ArrayBuffer) => Promise<AudioBuffer> {
  let context: OfflineAudioContext | null = null;
  return (bytes) => {
    context ??= new OfflineAudioContext(1, 1, SAMPLE_RATE);
    return context.decodeAudioData(bytes);
  };
}

function whole(buffer: AudioBuffer, take: PackedTake): AudioBuffer {
  const { duration } = buffer;
  if (duration > take.seconds - SHORTER && duration < take.seconds + LONGER) return buffer;
  const [found, expected] = [duration.toFixed(2), take.seconds.toFixed(2)];
  throw new Error(`${nameOf(take)} is ${found} s long, expected ${expected} s: build the site again.`);
}

async function stretched(stretcher: Stretcher, plain: AudioBuffer, rate: number): Promise<AudioBuffer> {
  const { sampleRate } = plain;
  const samples = await stretcher.stretch(plain.getChannelData(0).slice(), sampleRate, rate);
  const buffer = new AudioBuffer({ length: samples.length, sampleRate });
  buffer.copyToChannel(samples, 0);
  return buffer;
}
