import { parseArgs } from 'node:util';

/** What is to be heard: acts of one story, or all of all. */
export interface ListenRequest {
  /** Null means every story. */
  readonly story: string | null;
  /** From 0; null means every act. */
  readonly act: number | null;
  readonly out: string;
}

export const HELP = `npm run listen -- STORY [ACT] | all [--out DIR]

Renders acts off-line with the page's own sound, and writes for each act into DIR (.out/listen when left out)
the voice, the bed and the mix as WAV, and the mix's spectrogram as PNG with a line where each line of the story begins.
Prints for each act its loudness (LUFS), its true peak, its silences, and line by line how far the voice lies over the bed.`;

/** Reads the command line; throws in plain words. */
export function readRequest(args: readonly string[]): ListenRequest | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', default: '.out/listen' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return 'help';
  const [story, act, ...more] = positionals;
  if (story === undefined || more.length > 0)
    throw new Error(`Say which story, and which act if only one.\n\n${HELP}`);
  if (story === 'all') return { story: null, act: null, out: values.out };
  if (act === undefined) return { story, act: null, out: values.out };
  if (!/^[1-9]\d?$/.test(act)) throw new Error(`${act} is no act: acts are numbers from 1.`);
  return { story, act: Number(act) - 1, out: values.out };
}
