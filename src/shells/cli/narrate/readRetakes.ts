import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Retake, WantedTake } from '../../../core/narration/wantedTakes.ts';

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

/** The retakes of a story's `retakes.yaml`, none where there is no such file; an error names the file and the place. */
export function readRetakes(file: string): Retake[] {
  if (!existsSync(file)) return [];
  const result = RETAKES.safeParse(parsed(file) ?? []);
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

/** Retakes of lines and dreams that the story does not have (any more), each as a sentence. */
export function retakesOfNothing(
  file: string,
  retakes: readonly Retake[],
  wanted: readonly WantedTake[],
): string[] {
  return retakes.flatMap(({ line, dream }) => {
    const there = wanted.some((take) =>
      take.kind === 'line' ? take.id === line : take.id === dream?.who && take.act === dream.act - 1,
    );
    if (there) return [];
    const what = line === null ? `a dream of ${dream?.who} in act ${dream?.act}` : `a line ${line}`;
    return [`${file} says again ${what}, which the story does not have. Take the entry out.`];
  });
}

function parsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is not YAML: ${(error as Error).message.split('\n', 1)[0]}`);
  }
}
