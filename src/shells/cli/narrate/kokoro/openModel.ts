import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../innerPackages.ts';

const MODEL = 'model-int8-durations.onnx';
const INPUTS = ['tokens', 'style', 'speed'];
const OUTPUTS = ['audio', 'durations'];
const WHERE = 'src/shells/cli/narrate/VOICE.md says how the folder is had.';

/** Opens the model of a folder with its alphabet; an error says which file is missing or what is of another shape. */
export async function openModel(folder: string, create: (file: string) => Promise<Session>) {
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}, where the voice model should be. ${WHERE}`);
  for (const name of [MODEL, 'vocab.json', 'voices']) {
    if (!existsSync(join(folder, name))) {
      throw new Error(`${folder} has no ${name}, which Kokoro needs. ${WHERE}`);
    }
  }
  const file = join(folder, MODEL);
  const session = await create(file).catch((error: Error) => {
    throw new Error(`${file} is not a model that can be run (${firstLine(error)}). ${WHERE}`);
  });
  refuseOtherShape(file, session);
  return { session, vocab: readVocab(join(folder, 'vocab.json')) };
}

function refuseOtherShape(file: string, { inputNames, outputNames }: Session): void {
  const missing = [...INPUTS, ...OUTPUTS].filter((name) => ![...inputNames, ...outputNames].includes(name));
  if (missing.length === 0) return;
  const found = `takes ${inputNames.join(', ')} and gives ${outputNames.join(', ')}`;
  const wanted = `takes ${INPUTS.join(', ')} and gives ${OUTPUTS.join(', ')}`;
  throw new Error(`${file} is a model of another shape: it ${found}, expected one that ${wanted}. ${WHERE}`);
}

function readVocab(file: string): ReadonlyMap<string, number> {
  try {
    const vocab = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>));
    if (![...vocab.values()].every(Number.isInteger) || !vocab.has(' ')) throw new Error('no token ids');
    return vocab;
  } catch (error) {
    throw new Error(
      `${file} found ${firstLine(error as Error)}, expected a JSON object of phonemes to token ids. ${WHERE}`,
    );
  }
}

function firstLine({ message }: Error): string {
  return message.split('\n', 1)[0] ?? '';
}
