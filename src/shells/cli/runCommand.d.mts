/** Values set over this process's environment; undefined takes one out. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program at the root with its output shown; answers its exit code (127 when it could not be started). */
export function runCommand(program: string, args: readonly string[], env?: Environment): Promise<number>;

/** Runs a JavaScript file at the root with this same Node. */
export function runNode(file: string, args?: readonly string[], env?: Environment): Promise<number>;
