import { actsProof } from './actsProof.ts';
import { coexistenceProof } from './coexistenceProof.ts';
import { dialsProof } from './dialsProof.ts';
import { healthProof } from './healthProof.ts';
import { insideProof } from './insideProof.ts';
import { instrumentsProof } from './instrumentsProof.ts';
import { monoProof } from './monoProof.ts';
import type { Proof } from './proof.ts';
import { repetitionProof } from './repetitionProof.ts';
import { seekProof } from './seekProof.ts';
import { stopProof } from './stopProof.ts';
import { synchronyProof } from './synchronyProof.ts';
import { systemsProof } from './systemsProof.ts';
import { twiceProof } from './twiceProof.ts';

/** All that is claimed of the sound, in the order of the table. */
export const PROOFS: readonly Proof[] = [
  synchronyProof,
  coexistenceProof,
  dialsProof,
  instrumentsProof,
  repetitionProof,
  stopProof,
  monoProof,
  systemsProof,
  twiceProof,
  seekProof,
  insideProof,
  actsProof,
  healthProof,
].map((proof) => proof as unknown as Proof);
