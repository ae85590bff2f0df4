import { canonicalJson } from '../canonicalJson.ts';
import { hashText } from '../random.ts';

/** All that decides how a take sounds. */
export interface TakeFacts {
  readonly say: string;
  /** Weights by the engine's voice names; only their ratios count. */
  readonly voice: Readonly<Record<string, number>>;
  readonly speed: number;
  /** IPA of the words in `say` that the author says how to pronounce. */
  readonly pronounce: Readonly<Record<string, string>>;
  /** Indices of words before which the engine starts anew. */
  readonly splits: readonly number[];
}

const SALTS = ['breath', 'tongue', 'ear'];

/** Names a take: 96 bits in hex of what decides how it sounds, `engine` being the version of what makes it. */
export function takeKey({ voice, speed, ...rest }: TakeFacts, engine: string): string {
  const total = Object.values(voice).reduce((sum, weight) => sum + weight, 0);
  const mix = Object.fromEntries(
    Object.entries(voice).map(([name, weight]) => [name, rounded(weight / total)] as const),
  );
  const text = canonicalJson({ ...rest, voice: mix, speed: rounded(speed), engine });
  return SALTS.map((salt) =>
    hashText(salt + text)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
