import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineKind, Spoken, Utterance } from './engine.ts';
import { innerPackage } from './innerPackages.ts';
import { accentOf } from './kokoro/accentOf.ts';
import { openModel } from './kokoro/openModel.ts';
import { createPhonemes } from './kokoro/phonemes.ts';
import { createStyles } from './kokoro/styles.ts';
import { FRAME, timesOfWords, tokensOf } from './kokoro/tokens.ts';

const RATE = 24_000;

/** Kokoro-82M (hexgrad, Apache-2.0), eight bits, with the lengths of its tokens as a second output. */
export const KOKORO: EngineKind = { version: 'kokoro-82m-int8-758e0396+espeak-1', open: openKokoro };

async function openKokoro(folder: string): Promise<Engine> {
  const { session, vocab } = await openModel(folder, (file) =>
    innerPackage('onnxruntime-node').InferenceSession.create(file, {
      intraOpNumThreads: Math.min(4, availableParallelism()),
      logSeverityLevel: 3,
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    }),
  );
  const { Tensor } = innerPackage('onnxruntime-node');
  const phonemes = await createPhonemes();
  const style = createStyles(join(folder, 'voices'));
  return async (utterance: Utterance): Promise<Spoken> => {
    const accent = accentOf(utterance.voice);
    const { ids, words } = tokensOf(await phonemes(utterance, accent), vocab);
    const outputs = await session.run({
      tokens: new Tensor('int64', BigInt64Array.from([0, ...ids, 0], BigInt), [1, ids.length + 2]),
      style: new Tensor('float32', style(utterance.voice, ids.length), [1, 256]),
      speed: new Tensor('float32', Float32Array.of(utterance.speed), [1]),
    });
    const samples = outputs.audio?.data ?? new Float32Array();
    const durations = outputs.durations?.data ?? new Float32Array();
    refuseOtherLengths(durations, samples.length, ids.length + 2);
    return { samples, rate: RATE, words: timesOfWords(durations, words) };
  };
}

/** Without lengths that are its tokens' no word has a time. */
function refuseOtherLengths(durations: Float32Array, samples: number, tokens: number): void {
  const sum = durations.reduce((all, frames) => all + frames, 0) * FRAME * RATE;
  if (durations.length === tokens && Math.abs(sum - samples) < 1) return;
  throw new Error(
    `The model's durations are ${durations.length} numbers for ${sum} samples, expected ${tokens} for ${samples}.`,
  );
}
