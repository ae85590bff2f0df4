import { createRequire } from 'node:module';

/** One run of a model: tensors by name. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, { data: Float32Array }>>>;
}

/** As much of onnxruntime-node as is used. */
interface Runtime {
  readonly InferenceSession: {
    create(file: string, options: object): Promise<Session>;
  };
  readonly Tensor: new (
    type: 'int64' | 'float32',
    data: BigInt64Array | Float32Array,
    dims: readonly number[],
  ) => unknown;
}

/** As much of phonemizer as is used: IPA of each stretch between punctuation. */
interface Phonemizer {
  phonemize(text: string, accent: string): Promise<string[]>;
}

interface InnerPackages {
  readonly 'onnxruntime-node': Runtime;
  readonly phonemizer: Phonemizer;
}

/** Installs what only narrating needs, beside this file. */
const INSTALL = 'ONNXRUNTIME_NODE_INSTALL=skip npm ci --prefix src/shells/cli/narrate';

/** phonemizer listens to these and prints its whole source with every error: it is made not to. */
const LISTENED = ['uncaughtException', 'unhandledRejection'];

/** A package of the narrator's own, which `npm start` does not install; an error names the command that does. */
export function innerPackage<Name extends keyof InnerPackages>(name: Name): InnerPackages[Name] {
  const before = new Set(LISTENED.flatMap((event) => process.rawListeners(event)));
  try {
    return createRequire(import.meta.url)(name) as InnerPackages[Name];
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(`Narrating needs ${name}, which is not here. Get it once with:\n\n    ${INSTALL}\n`);
  } finally {
    for (const event of LISTENED) {
      for (const listener of process.rawListeners(event)) {
        if (!before.has(listener)) process.removeListener(event, listener as () => void);
      }
    }
  }
}
