/** What `npm run narrate` is asked for. */
export interface NarrateRequest {
  readonly stories: readonly string[];
  /** The folder that holds the engine's model, or null where none is named. */
  readonly model: string | null;
  readonly check: boolean;
}

export const HELP = `npm run narrate -- [story...] [--model DIR]

Has the lines and dreams of stories (all, when none is named) spoken by a voice on this machine and keeps them
beside each story in narration/: one audio file for each, and for each act a file with the times of all words. Only
what is new or has changed is made: its words, voice, speed or pronunciation. Ctrl-C keeps what is done.

  --model DIR   the folder with Kokoro's model; or set NOCTILUCA_VOICE_MODEL
  --check       make nothing; say what would be made, and exit with 1 if anything would be
  --help        this

src/shells/cli/narrate/VOICE.md says how the model is had, how a line is said again in another way, and how all of
it is proved.`;

/** Reads the arguments; throws an error that names the one it does not know. */
export function readRequest(
  args: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): NarrateRequest | 'help' {
  const stories: string[] = [];
  let model = env.NOCTILUCA_VOICE_MODEL || null;
  let check = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--help' || arg === '-h') return 'help';
    if (arg === '--check') check = true;
    else if (arg === '--model' || arg.startsWith('--model=')) {
      model = arg === '--model' ? (args[++i] ?? '') : arg.slice('--model='.length);
      if (model === '' || model.startsWith('--'))
        throw new Error('--model found no folder, expected --model DIR.');
    } else if (arg.startsWith('-')) throw new Error(`${arg} is not an option.\n\n${HELP}`);
    else stories.push(arg);
  }
  return { stories, model, check };
}
