import { parse } from 'yaml';
import { z } from 'zod';
import type { Retake } from '../narration/wantedTakes.ts';

const SPLIT = z.union([z.string(), z.strictObject({ word: z.string(), nth: z.int().min(1) })]);
const HOW = {
  speed: z.number().min(0.8).max(1.25).default(1),
  split: z.array(SPLIT).default([]),
  pronounce: z.record(z.string(), z.string()).default({}),
  why: z.string().optional(),
};
const RETAKES = z.array(
  z.union([
    z.strictObject({ line: z.string(), ...HOW }),
    z.strictObject({ dream: z.string(), act: z.int().min(1), ...HOW }),
  ]),
);
const SHAPE =
  'expected a list of `- line: <id>` or `- dream: <cast id>` with `act: <number>`, each with `speed` (0.8 to 1.25), ' +
  '`split` (words) or `pronounce` (word: IPA)';

/** The retakes in the text of a story's `retakes.yaml`; an error names the `file` and the place. */
export function readRetakes(text: string, file: string): Retake[] {
  const result = RETAKES.safeParse(parsed(text, file) ?? []);
  if (!result.success) {
    const { path, message } = result.error.issues[0] ?? { path: [], message: '' };
    throw new Error(
      `${file}, entry ${Number(path[0] ?? 0) + 1}: found something else (${message}), ${SHAPE}.`,
    );
  }
  return result.data.map((entry) => ({
    line: 'line' in entry ? entry.line : null,
    dream: 'dream' in entry ? { who: entry.dream, act: entry.act } : null,
    speed: entry.speed,
    split: entry.split.map((at) => (typeof at === 'string' ? { word: at, nth: 1 } : at)),
    pronounce: entry.pronounce,
  }));
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${file} is not YAML: ${(error as Error).message.split('\n', 1)[0]}`);
  }
}
