import { parseArgs } from 'node:util';
import { PROOFS } from './proofs.ts';

/** What is to be proved. */
export interface ProofRequest {
  readonly proofs: readonly string[];
  /** Whether what was measured of exactly these sources is measured anew. */
  readonly fresh: boolean;
}

export const HELP = `npm run prove:sound [-- quick | PROOF...] [--fresh]

Plays the stories with the sound's own engine and measures what is claimed of it. Prints one table; fails where a claim does.
quick takes those that need no story played through. Broken off, it goes on where it stopped; --fresh begins anew.
Proofs: ${PROOFS.map(({ name }) => name).join(', ')}.`;

/** Reads the command line; throws in plain words. */
export function readRequest(args: readonly string[]): ProofRequest | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { fresh: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return 'help';
  const unknown = positionals.find(
    (name) => name !== 'quick' && !PROOFS.some((proof) => proof.name === name),
  );
  if (unknown !== undefined) throw new Error(`${unknown} is no proof.\n\n${HELP}`);
  const quick = positionals.includes('quick');
  const proofs = PROOFS.filter(({ name, quick: isQuick }) => {
    return positionals.length === 0 || positionals.includes(name) || (quick && isQuick);
  });
  return { proofs: proofs.map(({ name }) => name), fresh: values.fresh };
}
